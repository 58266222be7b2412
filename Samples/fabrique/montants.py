"""Des pièces dont les montants dépassent, ne tombent pas juste, ou ne sont pas là."""

import pdf
import texte
import word
from blocs import Entete, Fiche, Signatures, Tableau, Texte, Theme, Titre, Totaux, euros
from conformes import ahi, cabinet, dpi, dui
from parties import FILETS, GRILLE, MENTION, MENTION_LGC, ORVANE, PARCOURS, PRAXILUNE, ZEBRE


def fabrique(dossier):
    plafond = dpi(numero="CDE-2025-0440", activite="15 000", lignes=[
        ["Prestation Ségur HOP-DPI-Va2\nMise à jour vague 2, Orvane Hospi 9.2", "1", euros(9950), "20 %", euros(1990), euros(11940)]],
        totaux=[("Total HT", euros(9950)), ("TVA 20 %", euros(1990)), ("Total TTC", euros(11940))])
    pdf.ecrit(dossier / "hop-dpi-va2-plafond-depasse.pdf", plafond, GRILLE, "Bon de commande CDE-2025-0440")

    (dossier / "mdv-lgc-va2-structure-plafond-depasse.txt").write_bytes(texte.octets(part_fixe_et_part_variable()))

    nul = dui(
        lignes=[["Prestation Ségur Vague 2", "3", euros(2000), euros(6000), "20 %", euros(7200)],
                ["Prise en charge Ségur déduite", "1", euros(-6000), euros(-6000), "20 %", euros(-7200)]],
        totaux=[("Total HT", euros(0)), ("TVA 20 %", euros(0)), ("Total TTC", euros(0))])
    pdf.ecrit(dossier / "ms-dui-va2-total-nul.pdf", nul, PARCOURS, "Bon de commande TMS-2026-058")

    (dossier / "hop-dpi-va2-prestation-offerte.txt").write_bytes(texte.octets(offerte()))

    tva = dui(
        lignes=[["Prestation Ségur Vague 2", "3", euros(1900), euros(5700), "20 %", euros("6897")]],
        totaux=[("Total HT", euros(5700)), ("TVA 20 %", euros(1197)), ("Total TTC", euros(6897))])
    (dossier / "ms-dui-va2-tva-incoherente.docx").write_bytes(word.octets(tva, Theme("#5b2a86", police="Times")))

    somme = ahi(prix="1800", ligne_ht="7200", total_ht="7400", tva="1480", ttc="8880", ttc_ligne="8640")
    pdf.ecrit(dossier / "ms3-dui-ahi-va1-total-incoherent.pdf", somme, FILETS, "Bon de commande 2024-AHI-031")

    reste = [bloc for bloc in cabinet() if not (isinstance(bloc, Texte) and "Reste à charge" in bloc.texte)]
    reste.insert(-1, Texte("Reste à charge du médecin sur la Prestation Ségur : 54,00 € TTC, à régler à la livraison."))
    (dossier / "mdv-lgc-va2-reste-a-charge.docx").write_bytes(word.octets(reste, ZEBRE))


def part_fixe_et_part_variable():
    """Huit professionnels ; la part de chacun est au-dessus du barème."""
    return [
        Entete(PRAXILUNE, ["Centre de santé La Grande Ourse", "1 place du Quartz, 56340 Kerlann-Bras", "FINESS juridique 560999518",
                           "FINESS géographique 560999526", "Mme Ève Tanguy, directrice", "direction@grandeourse.example, 02 61 91 56 56"]),
        Titre("Devis PRX-D-25-311", "Établi le 9 décembre 2025. Appel à financement AF-MDV-LGC-Va2"),
        Fiche("", [
            ("Client", "structure d'exercice coordonné, centre de santé"),
            ("Effectifs déclarés", "8 professionnels de santé, dont 3 médecins salariés"),
            ("Prestation", "« Mise à jour vague 2 »"), ("Solution logicielle", "Praxilune Équipe, version 3.2, profil Centre de santé"),
            ("Numéro unique de référencement ANS", "LGC-32PE-209"), ("Version technique installée", "3.0.1"),
            ("Envoi des documents", "envoi direct au DMP par la solution"),
            ("Financement vague 1", "oui ; le seuil d'alimentation du DMP est déclaré atteint, sur l'honneur")]),
        Tableau(["Désignation", "Qté", "PU HT", "Total HT", "TVA"], [
            ["Prestation Ségur, part fixe", "1", euros("752.50"), euros("752.50"), "20 %"],
            ["Prestation Ségur, part par professionnel", "8", euros(325), euros(2600), "20 %"]]),
        Totaux([("Total HT", euros("3352.50")), ("TVA 20 %", euros("670.50")), ("Total TTC", euros(4023))]),
        Texte(MENTION_LGC + "."),
    ]


def offerte():
    return [
        Entete(ORVANE, ["Clinique du Grand Hêtre", "4 route de la Forêt, 62500 Hêtreville", "FINESS PMSI : 620999714",
                        "Responsable : Mme Lise Boulanger", "direction@grandhetre.example, 03 53 01 62 62"]),
        Titre("Proposition commerciale PC-2025-019", "Le 17 juin 2025. Appel à financement AF-HOP-DPI-Va2"),
        Fiche("", [
            ("Solution logicielle", "Orvane Hospi, version 9.2"), ("Numéro unique de référencement ANS", "HDP-26C4-0117"),
            ("Type de Prestation Ségur", "« Mise à jour vague 2 »"), ("Activité combinée", "8 900"),
            ("Date prévisionnelle de réalisation", "premier trimestre 2026"),
            ("Version technique installée", "8.4.2"), ("Instance logicielle", "OH-GRANDHETRE-01"), ("Formations prévues", "2 sessions, incluses"),
            ("Financement vague 1", "oui, perçu en 2023")]),
        Tableau(["Désignation", "Qté", "Montant HT"], [["Prestation Ségur HOP-DPI-Va2", "1", "Offerte"]]),
        Texte(MENTION + "."),
    ]
