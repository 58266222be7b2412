"""Les deux exemples du guide « Comprendre les devis des éditeurs » (v1.3), refaits tels qu'il les montre."""

import pdf
from blocs import Tableau, Texte, Theme, Titre
from parties import CLAUSE


def fabrique(dossier):
    mauvais = [
        Titre("Proposition commerciale"),
        Tableau(
            ["Pack Ségur | Financement SONS", "Qté", "Prix unitaire HT", "Total HT"],
            [["**Licence Pack Ségur\nPrestation Ségur BIO-SGL-Va1\nGestion de la nomenclature LOINC\nGestion de l'INS\n"
              "Alimentation et consultation du DMP\nMS Santé Pro et Citoyenne\nPro Santé Connect",
              "1", "15 300,00€", "15 300,00€"]],
            [("Total TTC (TVA 20,00%)", "18 360,00€")], [0.5, 0.1, 0.2, 0.2]),
        Tableau(
            ["Maintenance annuelle", "Qté", "Prix unitaire HT", "Total HT"],
            [["Le coût de la maintenance annuelle de la présente offre sera facturé directement au client final à la signature "
              "du document de recette.", "1", "3 650,00€", "3 650,00€"]],
            [("Total TTC (TVA 20,00%)", "4 380,00€")], [0.5, 0.1, 0.2, 0.2]),
    ]
    pdf.ecrit(dossier / "guide-mauvais-devis.pdf", mauvais, Theme("#2f6eba", "filets"), "Proposition commerciale")

    bon = [
        Titre("Proposition commerciale"),
        Texte("Numéro du bon de commande : 123456789"),
        Texte("Dénomination et version du logiciel : Abcde V1.0"),
        Texte("Numéro unique de référencement de la solution logicielle (délivré par l'ANS) : 12abc3d"),
        Texte("Base de calcul du barème du montant maximal payé : 12345"),
        Tableau(
            ["Description de la prestation", "Montant HT", "Montant TVA", "Montant TTC"],
            [["Prestation Ségur HOP-PFI-Va1", "8 560 €", "1 712€", "10 272 €"]], parts=[0.49, 0.17, 0.17, 0.17]),
        Texte("Montant de la prestation Ségur pris en charge par l'État au titre du Ségur de la Santé", "gras"),
        Texte(CLAUSE),
    ]
    pdf.ecrit(dossier / "guide-bon-devis.pdf", bon, Theme("#2f6eba", "grille"), "Proposition commerciale")
