"""Des factures : une conforme par dispositif, et celles qui ont un défaut qu'une facture seule peut avoir."""

import json

import pdf
import texte
import word
from blocs import Entete, Fiche, Tableau, Texte, Titre, Totaux, euros
from parties import FILETS, GRILLE, MENTION, MENTION_LGC, MENTION_MS2, ORVANE, PARCOURS, PASSERIVE, PRAXILUNE, TALWEG

REGLEMENT = "Paiement à 30 jours par virement. Escompte pour paiement anticipé : néant."
RETARD = "Pénalités de retard : taux de la BCE majoré de 10 points ; indemnité forfaitaire pour frais de recouvrement : 40 €."
COLONNES = ["Désignation", "Qté", "PU HT", "Total HT", "TVA", "Total TTC"]
PARTS = [0.42, 0.08, 0.15, 0.15, 0.08, 0.15]


def fabrique(dossier):
    def attendu(nom, options, dispositif, verdict, regles, note):
        contenu = {"options": options, "kind": "FAC", "dispositifs": [dispositif], "verdict": verdict, "rules": regles, "note": note}
        lignes = ",\n".join(f"  {json.dumps(c)}: {json.dumps(v, ensure_ascii=False)}" for c, v in contenu.items())
        (dossier / f"{nom}.attendu.json").write_text("{\n" + lignes + "\n}\n", encoding="utf-8")

    ms2 = ["--date-ouverture", "2026-02-10"]
    lgc = ["--date-ouverture", "2025-04-01"]
    dpi = ["--date-ouverture", "2024-09-17"]

    (dossier / "ms-dui-va2-facture-conforme.txt").write_bytes(texte.octets(dui()))
    attendu("ms-dui-va2-facture-conforme", ms2, "MS-DUI-Va2", "conforme", [],
            "Établie après la VA qu'elle cite, au nom du client, total non nul : ni dossier ASP ni date de finalisation ne sont exigés en MS2, "
            "mais la date de la prestation l'est par la loi, et elle y est.")

    (dossier / "mdv-lgc-va2-facture-conforme.docx").write_bytes(word.octets(cabinet(), PARCOURS))
    attendu("mdv-lgc-va2-facture-conforme", lgc, "MDV-LGC-Va2", "conforme", [],
            "Ce que demande l'AF en 6.2.2, Profil et certificat d'envoi direct au DMP compris ; les mentions de la loi sont en bas de page, "
            "où le numéro de RCS vaut SIREN.")

    pdf.ecrit(dossier / "ms3-dui-ahi-va1-facture-conforme.pdf", ahi(), FILETS, "Facture 2024-F-118")
    attendu("ms3-dui-ahi-va1-facture-conforme", [], "MS3-DUI-AHI-Va1", "conforme", [],
            "Numéro de dossier, date d'émission et scénario installé (6.2) ; datée d'avant la clôture provisoire du 31/12/2024.")

    pdf.ecrit(dossier / "hop-dpi-va2-facture-sans-envoi.pdf", hopital(), GRILLE, "Facture FA-2026-0240")
    attendu("hop-dpi-va2-facture-sans-envoi", dpi, "HOP-DPI-Va2", "non-conforme", ["SEG701", "SEG703", "SEG705"],
            "Le scénario est un envoi direct, et ni certificat serveur ni boîtes d'envoi n'y sont ; pas de numéro de dossier de l'ASP, que celui "
            "du client ne remplace pas ; « mars 2026 » n'est pas une date de finalisation.")

    (dossier / "mdv-lgc-va2-facture-d-avance.txt").write_bytes(texte.octets(cabinet(avance=True)))
    attendu("mdv-lgc-va2-facture-d-avance", lgc, "MDV-LGC-Va2", "conforme", ["SEG704", "SEG707"],
            "L'avance de 40 % est facturée seule (150,50 € sur 376,25 €), là où une seule facture de 100 % est attendue ; le Profil du client, "
            "médecin généraliste, n'y est pas. Deux avertissements, aucune erreur.")

    (dossier / "ms-dui-va2-facture-avant-va.docx").write_bytes(word.octets(dui(emission="17/09/2026", retard=False), PARCOURS))
    attendu("ms-dui-va2-facture-avant-va", ms2, "MS-DUI-Va2", "non-conforme", ["SEG404", "SEG706"],
            "Établie le 17/09/2026, avant la VA signée le 25/09/2026 qu'elle cite : l'AF veut l'inverse (4.4) ; ni taux des pénalités de retard "
            "ni indemnité de 40 €, que le Code de commerce exige.")

    (dossier / "ms3-dui-ahi-va1-facture-tardive.txt").write_bytes(texte.octets(ahi(emission="14/02/2025", scenario=False)))
    attendu("ms3-dui-ahi-va1-facture-tardive", [], "MS3-DUI-AHI-Va1", "non-conforme", ["SEG405", "SEG509"],
            "Datée d'après la clôture provisoire des demandes de solde (31/12/2024) : un avertissement ; le scénario installé n'est décrit nulle "
            "part, ce qui est une erreur (6.2).")


def dui(emission="28/09/2026", retard=True):
    """Trois EHPAD, une fois la VA signée."""
    return [
        Entete(TALWEG, ["Association Les Trois Sources", "14 chemin des Lavoirs", "69210 Saint-Vérand-les-Eaux", "FINESS juridique : 690999313"],
               "Facturé à"),
        Titre("Facture n° TF-2026-0311", f"Date d'émission : {emission}"),
        Fiche("", [
            ("Dispositif", "MS-DUI-Va2"), ("Bon de commande", "TMS-2026-058 du 11/05/2026"),
            ("Solution logicielle", "Talweg Parcours 5.0, profil PA"), ("Numéro unique de référencement", "MSD-5T20-PA"),
            ("Prestation achevée le", "11/09/2026"), ("Vérification d'aptitude (VA) signée le", "25/09/2026"), ("Nombre d'ESMS", "3")]),
        Tableau(COLONNES, [["Prestation Ségur Vague 2", "3", euros(2000), euros(6000), "20 %", euros(7200)]], parts=PARTS),
        Totaux([("Total HT", euros(6000)), ("TVA 20 %", euros(1200)), ("Total TTC", euros(7200))]),
        Texte(MENTION_MS2, "gras"),
        Texte(REGLEMENT),
        *([Texte(RETARD)] if retard else []),
        Texte("TALWEG MÉDICO-SOCIAL SARL, RCS Lyon 999 207 525", "petit"),
    ]


def cabinet(avance=False):
    """Une généraliste, au plafond."""
    ht, tva, ttc = ("150.50", "30.10", "180.60") if avance else ("376.25", "75.25", "451.50")
    profil = [] if avance else [("Profil du client", "Médecin traitant et Suivi de l'enfant")]
    return [
        Entete(PRAXILUNE, ["Dr Solène Vautrin, médecine générale", "6 place du Marché", "21190 Meursanges-le-Bas", "RPPS 10999000010"], "Facturé à"),
        Titre(("Facture d'avance" if avance else "Facture") + " n° PF-26-0044", "Émise le 12 janvier 2026. À régler avant le 11 février 2026"),
        Fiche("", [
            ("Appel à financement", "AF-MDV-LGC-Va2"), ("N° de dossier (ASP)", "LGC2-0093-118"), ("Votre commande", "PRX-25-0093 du 23/09/2025"),
            ("Prestation réalisée", "« Mise à jour vague 2 »"), *profil,
            ("Logiciel", "Praxilune Cabinet, version 7.4"), ("Numéro unique de référencement ANS", "LGC-74PX-208"),
            ("Date de finalisation", "8 janvier 2026"), ("Nombre de médecins", "1"),
            ("Installation", "envoi direct au DMP par le logiciel, certificat serveur n° D7-10-33-8F"),
            ("Régime de TVA", "assujetti, 20 %")]),
        Tableau(COLONNES, [["Prestation Ségur" + (", avance de 40 %" if avance else ""), "1", euros(ht), euros(ht), "20 %", euros(ttc)]], parts=PARTS),
        Totaux([("Total HT", euros(ht)), ("TVA 20 %", euros(tva)), ("Total TTC", euros(ttc))]),
        Texte(MENTION_LGC, "gras"),
        Texte(REGLEMENT + " " + RETARD, "petit"),
        Texte("PRAXILUNE SAS, RCS Dijon 999 301 831", "petit"),
    ]


def ahi(emission="22/11/2024", scenario=True):
    """Quatre ESMS d'une association qui en a neuf : 4 × 1 825 = 7 300 € HT."""
    installe = [("Scénario d'installation réalisé", "DUI maître d'identité dans les quatre ESMS, messagerie Mailiz")] if scenario else []
    return [
        Entete(PASSERIVE, ["Association Toits du Nord", "40 quai de la Deûle", "59000 Lille", "FINESS juridique : 590999819"], "Facturé à"),
        Titre("Facture n° 2024-F-118", f"Date d'émission : {emission}. Échéance : 30 jours"),
        Fiche("", [
            ("Appel à financement", "AF-MS3-DUI AHI-Va1"), ("Numéro de dossier notifié par l'ASP", "MS3-2024-00731"),
            ("Commande", "2024-AHI-031 du 18/03/2024"), ("Solution logicielle", "Passerive Accueil, version 2.6"),
            ("Numéro unique de référencement", "AHI-3P14-077"), ("Prestation réalisée le", "15/11/2024"), *installe,
            ("Nombre d'ESMS de l'organisme gestionnaire", "9"), ("Nombre d'ESMS de la commande", "4")]),
        Tableau(COLONNES, [["Prestation Ségur MS3-DUI-AHI-Va1", "4", euros(1825), euros(7300), "20 %", euros(8760)]], parts=PARTS),
        Totaux([("Total HT", euros(7300)), ("TVA 20 %", euros(1460)), ("Total TTC", euros(8760))]),
        Texte(MENTION, "gras"),
        Texte(REGLEMENT),
        Texte(RETARD),
    ]


def hopital():
    """La facture d'un envoi direct, à qui manque ce qui le décrit."""
    return [
        Entete(ORVANE, ["Centre hospitalier du Val-Fleuri", "1 rue de l'Hôpital", "35300 Fougères-sur-Nançon", "FINESS PMSI : 350999017"], "Facturé à"),
        Titre("Facture n° FA-2026-0240", "Date d'émission : 02/04/2026"),
        Fiche("", [
            ("Appel à financement", "AF-HOP-DPI-Va2"), ("Numéro de dossier client", "VF-0417"), ("Votre commande", "CDE-2025-0417 du 14/10/2025"),
            ("Solution logicielle", "Orvane Hospi, version 9.2"), ("Numéro unique de référencement ANS", "HDP-26C4-0117"),
            ("Type de Prestation Ségur", "« Mise à jour vague 2 »"), ("Activité combinée du client", "42 300"),
            ("Date de finalisation de la Prestation", "mars 2026"), ("Régime de TVA", "Assujetti, TVA au taux de 20 %"),
            ("Scénario d'installation", "Envoi direct au DMP et à MSSanté")]),
        Tableau(COLONNES, [["Prestation Ségur HOP-DPI-Va2\nMise à jour vague 2", "1", euros(14100), euros(14100), "20 %", euros(16920)]], parts=PARTS),
        Totaux([("Total HT", euros(14100)), ("TVA 20 %", euros(2820)), ("Total TTC", euros(16920))]),
        Texte(MENTION, "gras"),
        Texte(REGLEMENT),
        Texte(RETARD),
    ]
