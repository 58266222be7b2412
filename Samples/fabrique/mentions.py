"""Des pièces à qui manque la ligne, la mention ou la clause, ou qui les disent autrement."""

import pdf
import texte
import word
from blocs import Entete, Fiche, Signatures, Tableau, Texte, Titre, Totaux, euros
from conformes import ahi, dpi, dui, structure
from parties import CLAUSE, GRILLE, MENTION, ORVANE, PARCOURS, PRAXILUNE, TALWEG, ZEBRE


def fabrique(dossier):
    sans_ligne = dpi(numero="CDE-2025-0431", lignes=[
        ["Évolution majeure du dossier patient\nOrvane Hospi, de la version 8.7 à la version 9.2", "1", euros(14100), "20 %", euros(2820), euros(16920)]])
    pdf.ecrit(dossier / "hop-dpi-va2-sans-ligne-segur.pdf", sans_ligne, GRILLE, "Bon de commande CDE-2025-0431")

    (dossier / "ms-dui-va2-mise-a-jour-segur.xml").write_bytes(
        word.flat_opc(word.octets(dui(prestation="Mise à jour Ségur de Talweg Parcours"), PARCOURS)))

    (dossier / "mdv-lgc-va2-sans-mention.docx").write_bytes(word.octets(structure(mention=""), ZEBRE))

    (dossier / "mdv-lgc-va2-mention-alteree.txt").write_bytes(texte.octets(mention_alteree(), "cp1252", "\r\n"))

    sans_clause = dpi(numero="CDE-2025-0436", reference="")
    sans_clause[2] = Fiche("Solution logicielle", [
        ("Nom et version", "Orvane Hospi, version 9.2"), ("Référencement ANS", "Demande en cours, référencement pas encore obtenu"),
        ("Version technique installée à la signature", "8.7.3"), ("Instance logicielle", "OH-VALFLEURI-PROD-01")])
    pdf.ecrit(dossier / "hop-dpi-va2-sans-clause.pdf", sans_clause, GRILLE, "Bon de commande CDE-2025-0436")

    (dossier / "ms3-dui-ahi-va1-clause-90-jours.docx").write_bytes(
        word.octets(ahi(CLAUSE.replace("120 jours", "90 jours"), reference=""), PARCOURS))

    pdf.ecrit(dossier / "hop-va2-trois-fonctions-sur-une-ligne.pdf", trois_fonctions(), GRILLE, "Offre OF-2025-072")

    (dossier / "mdv-lgc-va2-structure-morcelee.docx").write_bytes(word.octets(structure([
        ["Prestation Ségur - droits d'utilisation de Praxilune Équipe 3.2", euros(4200), "20 %", euros(5040)],
        ["Prestation Ségur - installation et configuration", euros(2300), "20 %", euros(2760)],
        ["Prestation Ségur - formation de l'équipe", euros(1200), "20 %", euros(1440)]]), ZEBRE))


def mention_alteree():
    return [
        Entete(PRAXILUNE, ["Dr Malo Ferney, pédiatre", "RPPS 10999000028", "11 rue Haute, 21000 Dijon", "dr.ferney@cabinet.example, 03 53 01 22 22"]),
        Titre("Bon de commande PRX-25-0140", "Dijon, le 18 novembre 2025. Appel à financement AF-MDV-LGC-Va2"),
        Fiche("", [
            ("Client", "cabinet libéral, un médecin"), ("Prestation commandée", "« Mise à jour vague 2 »"),
            ("Solution logicielle", "Praxilune Cabinet, version 7.4, profil Suivi de l'enfant"),
            ("Numéro unique de référencement ANS", "LGC-74PX-208"), ("Version technique installée", "7.0.2"),
            ("Envoi des documents", "envoi direct au DMP par la solution"),
            ("Financement vague 1", "oui ; le médecin déclare sur l'honneur atteindre le seuil d'alimentation du DMP")]),
        Tableau(["Désignation", "Qté", "Total HT", "TVA", "Total TTC"], [
            ["Prestation Ségur, Praxilune Cabinet 7.4", "1", euros(370), "20 %", euros(444)]]),
        Totaux([("Total HT", euros(370)), ("TVA 20 %", euros(74)), ("Total TTC", euros(444))]),
        Texte("Montant de la Prestation Ségur susceptible d'être pris en charge par l'Etat au titre du Ségur de la santé."),
        Signatures([("Le médecin", ["Dr Malo Ferney", "Signé le 18 novembre 2025", "Signé électroniquement via Pro Santé Connect"])]),
    ]


def trois_fonctions():
    return [
        Entete(ORVANE, ["Centre hospitalier des Deux Rives", "20 rue des Bateliers, 44600 Saint-Aubin-de-Loire", "FINESS PMSI : 440999118",
                        "Responsable : M. Gaël Thomin, directeur", "direction@ch-deuxrives.example, 02 61 91 44 44"]),
        Titre("Offre commerciale n° OF-2025-072", "Le 2 septembre 2025"),
        Fiche("", [
            ("Appels à financement", "AF-HOP-DPI-Va2, AF-HOP-PFI-Va2, AF-HOP-RI-Va2"),
            ("Type de Prestation Ségur", "« Mise à jour vague 2 »"), ("Activité combinée du client", "61 000"),
            ("Solutions référencées par l'ANS", "Orvane Hospi 9.2 (HDP-26C4-0117), Orvane Pont 3.0 (HPF-11B0-0020), Orvane Identités 4.1 (HRI-08A7-0033)"),
            ("Date prévisionnelle de réalisation", "20/04/2026"), ("Version technique installée", "8.6.1"),
            ("Instance logicielle", "OH-2RIVES-PROD-02"), ("Formations prévues", "6 sessions, incluses"),
            ("Financement vague 1", "oui, perçu pour les trois fonctions")]),
        Tableau(["Désignation", "Qté", "PU HT", "TVA", "Montant TVA", "Total TTC"], [
            ["**Pack Ségur Hôpital\nDossier patient informatisé (HOP-DPI-Va2)\nPlateforme d'intermédiation (HOP-PFI-Va2)\nRéférentiel d'identités (HOP-RI-Va2)",
             "1", euros(31500), "20 %", euros(6300), euros(37800)]], parts=[0.42, 0.07, 0.15, 0.08, 0.13, 0.15]),
        Totaux([("Total HT", euros(31500)), ("TVA 20 %", euros(6300)), ("Total TTC", euros(37800))]),
        Texte(MENTION, "gras"),
        Texte("Offre valable jusqu'au 30 novembre 2025."),
    ]
