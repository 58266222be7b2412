"""Un bon de commande conforme par dispositif, et les pièces qui n'ont que l'air fautives."""

import pdf
import texte
import word
from blocs import Entete, Fiche, Liste, Section, Signatures, Tableau, Texte, Theme, Titre, Totaux, euros
from parties import (
    CLAUSE, FILETS, GRILLE, MENTION, MENTION_LGC, MENTION_MS2, ORVANE, PARCOURS, PASSERIVE, PRAXILUNE, TALWEG, ZEBRE)


def fabrique(dossier):
    pdf.ecrit(dossier / "hop-dpi-va2-conforme.pdf", dpi(), GRILLE, "Bon de commande CDE-2025-0417")
    (dossier / "ms-dui-va2-conforme.docx").write_bytes(word.octets(dui(), PARCOURS))
    (dossier / "ms-dui-va2-vague-1-et-2-conforme.txt").write_bytes(texte.octets(dui_reunion()))
    pdf.ecrit(dossier / "mdv-lgc-va2-cabinet-conforme.pdf", cabinet(), ZEBRE, "Bon de commande PRX-25-0093")
    (dossier / "mdv-lgc-va2-structure-conforme.docx").write_bytes(word.octets(structure(), Theme("#146356", police="Times", pied=ZEBRE.pied)))
    pdf.ecrit(dossier / "ms3-dui-ahi-va1-conforme.pdf", ahi(), FILETS, "Bon de commande 2024-AHI-031")
    (dossier / "hop-dpi-va2-hors-segur-distinct.docx").write_bytes(word.octets(hors_segur(), GRILLE))
    pdf.ecrit(dossier / "hop-dpi-va2-facture-conforme.pdf", facture(), GRILLE, "Facture FA-2026-0212")


def dpi(clause="", reference="HDP-26C4-0117", lignes=None, totaux=None, activite="42 300", mention=MENTION, avant_totaux=(), numero="CDE-2025-0417"):
    """Le bon de commande d'un hôpital ; les pièces fautives en changent une chose."""
    lignes = lignes or [["Prestation Ségur HOP-DPI-Va2\nMise à jour vague 2, Orvane Hospi 9.2", "1", euros(14100), "20 %", euros(2820), euros(16920)]]
    totaux = totaux or [("Total HT", euros(14100)), ("TVA 20 %", euros(2820)), ("Total TTC", euros(16920))]
    identite = [("Numéro unique de référencement (ANS)", reference)] if reference else []
    return [
        Entete(ORVANE, ["Centre hospitalier du Val-Fleuri", "1 rue de l'Hôpital, 35300 Fougères-sur-Nançon", "FINESS PMSI : 350999017",
                        "Responsable : Mme Jeanne Korrigan, directrice", "direction@ch-valfleuri.example, 02 61 91 11 11"]),
        Titre(f"Bon de commande n° {numero}", "Date du bon de commande : 14/10/2025. Appel à financement : AF-HOP-DPI-Va2"),
        Fiche("Solution logicielle", [
            ("Nom et version", "Orvane Hospi, version 9.2"), *identite,
            ("Version technique installée à la signature", "8.7.3"), ("Instance logicielle", "OH-VALFLEURI-PROD-01")]),
        Fiche("Prestation commandée", [
            ("Type de Prestation Ségur", "Prestation « Mise à jour vague 2 »"), ("Activité combinée du client", activite),
            ("Date prévisionnelle de réalisation", "16/03/2026"), ("Formations prévues", "4 sessions de référents, incluses"),
            ("Régime de TVA", "Assujetti, taux de 20 %"), ("Financement vague 1 (HOP-DPI-Va1)", "Oui, soldé en décembre 2023")]),
        Tableau(["Désignation", "Qté", "PU HT", "TVA", "Montant TVA", "Total TTC"], lignes, parts=[0.42, 0.07, 0.15, 0.08, 0.13, 0.15]),
        *avant_totaux,
        Totaux(totaux),
        *([Texte(mention, "gras")] if mention else []),
        *([Texte(clause, "encadre")] if clause else []),
        Texte("La maintenance corrective de la Solution logicielle sur le périmètre de la vague 2 est comprise pour cinq années, pour la "
              "durée restante du contrat support."),
        Signatures([
            ("Pour le client", ["Mme Jeanne Korrigan, directrice", "Le 14/10/2025", "Lu et approuvé", "Signé électroniquement par Jeanne Korrigan"]),
            ("Pour le fournisseur", ["M. Loïc Ferrand, directeur commercial"])]),
    ]


def dui(lignes=None, totaux=None, mention=MENTION_MS2, prestation="Prestation Ségur Vague 2"):
    """Trois EHPAD d'une association."""
    lignes = lignes or [[prestation, "3", euros(2000), euros(6000), "20 %", euros(7200)]]
    totaux = totaux or [("Total HT", euros(6000)), ("TVA 20 %", euros(1200)), ("Total TTC", euros(7200))]
    return [
        Entete(TALWEG, ["Association Les Trois Sources", "14 chemin des Lavoirs, 69210 Saint-Vérand-les-Eaux", "FINESS juridique : 690999313",
                        "M. Paul Bassan, président", "siege@troissources.example, 04 65 71 31 31"], "Organisme gestionnaire"),
        Titre("Bon de commande n° TMS-2026-058", "Émis le 4 mai 2026. Appel à financement AF-MS-DUI-Va2"),
        Fiche("", [
            ("Solution logicielle", "Talweg Parcours 5.0, profil PA"), ("Numéro unique de référencement", "MSD-5T20-PA"),
            ("Nombre d'ESMS de la commande", "3"),
            ("Antécédent vague 1", "Prestation Ségur vague 1 reçue (MS1-DUI-Va1)")]),
        Tableau(["ESMS", "FINESS géographique", "Catégorie FINESS"], [
            ["EHPAD La Source Vive", "690999321", "500"], ["EHPAD Le Vieux Lavoir", "690999339", "500"],
            ["EHPAD Les Saules", "690999347", "500"]], parts=[0.5, 0.3, 0.2], textes=3),
        Tableau(["Désignation", "Qté", "PU HT", "Total HT", "TVA", "Total TTC"], lignes, parts=[0.42, 0.08, 0.15, 0.15, 0.08, 0.15]),
        Totaux(totaux),
        *([Texte(mention, "gras")] if mention else []),
        Signatures([("Pour l'organisme gestionnaire", [
            "M. Paul Bassan, président", "Saint-Vérand-les-Eaux, le 11 mai 2026", "Signé électroniquement par Paul Bassan"])]),
    ]


def dui_reunion():
    """Six ESMS de La Réunion, vague 1 et vague 2, solution pas encore référencée."""
    noms = ["EHPAD Les Filaos", "EHPAD Bois de Nèfles", "EHPAD Piton Vert", "EHPAD La Ravine", "EHPAD Les Badamiers", "EHPAD Grand Étang"]
    numeros = ["974999229", "974999237", "974999245", "974999252", "974999260", "974999278"]
    return [
        Entete(TALWEG, ["Fondation Mascarin", "3 rue des Vacoas, 97400 Saint-Denis", "FINESS juridique : 974999211",
                        "Mme Aude Payet, directrice générale", "dg@mascarin.example, 02 61 91 97 40"]),
        Titre("Bon de commande TMS-2026-071", "Émis le 1er juin 2026. Dispositif : AF-MS-DUI-Va2"),
        Fiche("", [
            ("Solution logicielle", "Talweg Parcours 5.1, profil PA"),
            ("Référencement ANS", "en cours, pas encore obtenu à ce jour pour cette version"),
            ("Nombre d'ESMS de la commande", "6"),
            ("Antécédent", "aucun financement vague 1, aucune mise à jour vague 1 payée par le client")]),
        Tableau(["ESMS", "FINESS géographique", "Catégorie"], [[n, f, "500"] for n, f in zip(noms, numeros)], textes=3),
        Tableau(["Désignation", "Qté", "PU HT", "Total HT", "TVA", "Total TTC"], [
            ["Prestation Ségur Vague 1 et Vague 2", "6", euros("1805.83"), euros("10834.98"), "8,5 %", euros("11755.95")]]),
        Totaux([("Total HT", euros("10834.98")), ("TVA 8,5 %", euros("920.97")), ("Total TTC", euros("11755.95"))]),
        Texte(MENTION_MS2 + "."),
        Texte(CLAUSE),
        Signatures([("Pour la Fondation Mascarin", ["Mme Aude Payet, directrice générale", "Fait à Saint-Denis, le 8 juin 2026",
                                                   "Signé électroniquement par Aude Payet"])]),
    ]


def cabinet():
    """Une généraliste, au plafond."""
    return [
        Entete(PRAXILUNE, ["Dr Solène Vautrin, médecine générale", "RPPS 10999000010", "6 place du Marché, 21190 Meursanges-le-Bas",
                           "dr.vautrin@cabinet.example, 03 53 01 21 21"], "Cabinet libéral"),
        Titre("Bon de commande n° PRX-25-0093", "Le 23 septembre 2025. Appel à financement AF-MDV-LGC-Va2"),
        Fiche("Solution et installation", [
            ("Solution logicielle", "Praxilune Cabinet, version 7.4"), ("Profils de la solution", "Médecin traitant, Suivi de l'enfant"),
            ("Numéro unique de référencement ANS", "LGC-74PX-208"), ("Version technique installée à la signature", "7.1.18"),
            ("Envoi des documents de santé", "Directement au DMP, par la solution"),
            ("Prestation commandée", "« Mise à jour vague 2 »"),
            ("Financement vague 1", "Oui. Le médecin déclare sur l'honneur atteindre le seuil d'alimentation du DMP.")]),
        Tableau(["Désignation", "Qté", "Montant HT", "TVA 20 %", "Montant TTC"], [
            ["Prestation Ségur - Praxilune Cabinet 7.4\nMise à jour vague 2, un médecin", "1", euros("376.25"), euros("75.25"), euros("451.50")],
            ["Accompagnement renforcé\nsi le seuil d'alimentation du DMP est atteint (AF, 5.4)", "1", euros(60), euros(12), euros(72)]],
            parts=[0.5, 0.1, 0.14, 0.12, 0.15]),
        Totaux([("Total HT", euros("436.25")), ("TVA 20 %", euros("87.25")), ("Total TTC", euros("523.50"))]),
        Texte(MENTION_LGC, "encadre"),
        Texte("Reste à charge du médecin pour la Prestation Ségur : 0,00 €"),
        Signatures([("Le médecin", ["Dr Solène Vautrin", "Signé le 23 septembre 2025", "Signé électroniquement via Pro Santé Connect"]),
                    ("Praxilune", ["Nora Delmas, service clients"])]),
    ]


def structure(lignes=None, totaux=None, mention=MENTION_LGC):
    """Une maison de santé de quatorze professionnels, jamais financée."""
    lignes = lignes or [["Prestation Ségur\nPraxilune Équipe 3.2, mise à jour vague 1 et vague 2", euros(7700), "20 %", euros(9240)]]
    totaux = totaux or [("Total HT", euros(7700)), ("TVA 20 %", euros(1540)), ("Total TTC", euros(9240))]
    return [
        Entete(PRAXILUNE, ["MSP du Pays de Brume (SISA)", "2 route des Étangs, 21500 Montbrume", "FINESS juridique : 210999413",
                           "FINESS géographique : 210999421", "Responsable : Dr Hugo Lestrade", "msp@paysdebrume.example, 03 53 01 25 25"]),
        Titre("Bon de commande n° PRX-25-0117", "Montbrume, le 6 octobre 2025"),
        Fiche("Commande", [
            ("Appel à financement", "AF-MDV-LGC-Va2, structure d'exercice coordonné"),
            ("Prestation commandée", "« Mise à jour vague 1 et vague 2 »"),
            ("Effectifs déclarés à l'Assurance maladie", "14 professionnels de santé, dont 5 médecins libéraux"),
            ("Antécédent vague 1", "La structure n'a reçu aucun financement MDV-LGC-Va1 et n'a payé aucune mise à jour vague 1."),
            ("Solution logicielle", "Praxilune Équipe, version 3.2"), ("Numéro unique de référencement", "LGC-32PE-209"),
            ("Version technique installée", "2.9.4"), ("Envoi des documents", "Envoi direct au DMP par la solution")]),
        Tableau(["Désignation", "Montant HT", "TVA", "Montant TTC"], lignes),
        Totaux(totaux),
        *([Texte(mention, "gras")] if mention else []),
        Signatures([("Pour la MSP", ["Dr Hugo Lestrade, gérant", "Le 6 octobre 2025", "Signé électroniquement par Hugo Lestrade"]),
                    ("Pour Praxilune", ["Nora Delmas"])]),
    ]


def ahi(clause="", reference="AHI-3P14-077", qte="4", prix="1825", ligne_ht="7300", total_ht="7300", tva="1460", ttc="8760", esms=None, ttc_ligne=None):
    """Quatre des neuf ESMS d'une association : tranche C par le nombre de l'organisme gestionnaire."""
    esms = esms or [
        ["CHRS Le Relais du Canal", "590999827", "214", "Maître d'identité"], ["CHRS Femmes et Enfants", "590999835", "214", "Maître d'identité"],
        ["Maison relais Jean-Bart", "590999843", "258", "Esclave d'identité"], ["Résidence sociale du Quai", "590999850", "259", "Esclave d'identité"]]
    identite = [("Numéro unique de référencement", reference)] if reference else [("Référencement", "Dossier en préparation : la solution n'est pas encore référencée par l'ANS.")]
    return [
        Entete(PASSERIVE, ["Association Toits du Nord", "40 quai de la Deûle, 59000 Lille", "FINESS juridique : 590999819",
                           "Responsable : Mme Inès Carpentier, directrice", "direction@toitsdunord.example, 03 53 01 59 59"]),
        Titre("Bon de commande n° 2024-AHI-031", "Lille, le 18 mars 2024"),
        Fiche("", [
            ("Appel à financement", "AF-MS3-DUI AHI-Va1"), ("Solution logicielle", "Passerive Accueil, version 2.6, profil Maître de l'identité"),
            *identite, ("Nombre d'ESMS de l'organisme gestionnaire", "9"),
            ("Nombre d'ESMS de la commande", str(len(esms))), ("Opérateur MSSanté", "Mailiz"),
            ("Régime de TVA", "Fournisseur assujetti, taux normal de 20 %")]),
        Section("Établissements et scénario d'installation"),
        Tableau(["ESMS", "FINESS géographique", "Catégorie", "Identité"], esms, parts=[0.4, 0.22, 0.14, 0.24], textes=4),
        Section("Prix"),
        Tableau(["Description", "Qté", "Prix unitaire HT", "Total HT", "TVA", "Total TTC"], [
            ["Prestation Ségur\nPasserive Accueil 2.6, dossier usager informatisé AHI", qte, euros(prix), euros(ligne_ht), "20 %", euros(ttc_ligne or ttc)]],
            parts=[0.38, 0.07, 0.16, 0.14, 0.08, 0.15]),
        Totaux([("Total HT", euros(total_ht)), ("TVA 20 %", euros(tva)), ("Total TTC", euros(ttc))]),
        Texte(MENTION + ".", "gras"),
        *([Texte(clause)] if clause else []),
        Signatures([("Pour l'association", ["Mme Inès Carpentier", "Date : 18 mars 2024", "Signature électronique : Inès Carpentier"])]),
    ]


def hors_segur():
    """Ce que l'État ne paie pas est à part, justifié, et c'est de cela seul que le client doit quelque chose."""
    return [
        Entete(ORVANE, ["Clinique de la Pointe Blanche", "9 boulevard de la Mer, 29900 Port-Argent", "FINESS PMSI : 290999614",
                        "Responsable : M. Yann Le Gall, directeur", "direction@pointeblanche.example, 02 61 91 29 29"]),
        Titre("Devis n° DV-2025-388", "Établi le 3 novembre 2025. Appel à financement AF-HOP-DPI-Va2"),
        Fiche("", [
            ("Solution logicielle", "Orvane Hospi, version 9.2"), ("Numéro unique de référencement ANS", "HDP-26C4-0117"),
            ("Version technique installée", "6.0.9, déclarée obsolète auprès de l'ANS (maintenance arrêtée en juin 2021)"),
            ("Instance logicielle", "OH-POINTEB-01"), ("Type de Prestation Ségur", "« Mise à jour vague 1 et vague 2 »"),
            ("Activité combinée", "7 000"), ("Date prévisionnelle de réalisation", "11/05/2026"), ("Formations prévues", "2, incluses"),
            ("Financement vague 1", "Aucun : ni Prestation Ségur vague 1, ni mise à jour vague 1 payée par l'établissement"),
            ("Régime de TVA", "20 %")]),
        Section("1. Prestation financée par l'État"),
        Tableau(["Désignation", "Qté", "PU HT", "Total HT"], [["Prestation Ségur HOP-DPI-Va2", "1", euros(8750), euros(8750)]],
                [("Total HT", euros(8750)), ("TVA 20 %", euros(1750)), ("Total TTC", euros(10500))]),
        Texte(MENTION + " : 8 750,00 € HT, soit 10 500,00 € TTC.", "gras"),
        Texte("Tout ce que comprend la Prestation Ségur, maintenance corrective du périmètre de la vague 2 et formations comprises, est fourni sans reste à charge."),
        Section("2. Prestations hors Ségur, facultatives, à la charge de l'établissement"),
        Tableau(["Désignation", "Qté", "PU HT", "Total HT"], [
            ["Rattrapage de la version 6.0 vers la version 8.7\nVersion obsolète, déclarée à l'ANS ; hors Prestation Ségur", "1", euros(2400), euros(2400)],
            ["Serveur de base de données\nInfrastructure, hors Prestation Ségur", "1", euros(3100), euros(3100)],
            ["Maintenance annuelle du module Stérilisation\nAutre module, hors périmètre Ségur", "1", euros(640), euros(640)]],
            [("Total HT", euros(6140)), ("TVA 20 %", euros(1228)), ("Total TTC", euros(7368))]),
        Texte("Reste à charge de l'établissement, pour les seules prestations hors Ségur : 7 368,00 € TTC."),
        Texte("La commande de la Prestation Ségur n'est liée à celle d'aucune autre prestation.", "petit"),
    ]


def facture():
    """La facture de solde du premier bon de commande."""
    return [
        Entete(ORVANE, ["Centre hospitalier du Val-Fleuri", "1 rue de l'Hôpital, 35300 Fougères-sur-Nançon", "FINESS PMSI : 350999017",
                        "SIREN 999 701 170"], "Facturé à"),
        Titre("Facture n° FA-2026-0212", "Date d'émission : 02/04/2026. Date de l'opération : 27/03/2026"),
        Fiche("", [
            ("Appel à financement", "AF-HOP-DPI-Va2"), ("Numéro de dossier ASP", "ASP-DPI2-0045871"), ("Votre commande", "CDE-2025-0417 du 14/10/2025"),
            ("Solution logicielle", "Orvane Hospi, version 9.2"), ("Numéro unique de référencement ANS", "HDP-26C4-0117"),
            ("Type de Prestation Ségur", "« Mise à jour vague 2 »"), ("Activité combinée du client", "42 300"),
            ("Date de finalisation de la Prestation", "27/03/2026"),
            ("Régime de TVA", "Assujetti, TVA sur les encaissements"), ("Scénario installé", "Envoi au DMP et à MSSanté par la plateforme d'intermédiation de l'établissement")]),
        Tableau(["Désignation", "Qté", "PU HT", "TVA", "Montant TVA", "Total TTC"], [
            ["Prestation Ségur HOP-DPI-Va2\nMise à jour vague 2", "1", euros(14100), "20 %", euros(2820), euros(16920)]],
            parts=[0.42, 0.07, 0.15, 0.08, 0.13, 0.15]),
        Totaux([("Total HT", euros(14100)), ("TVA 20 %", euros(2820)), ("Total TTC", euros(16920))]),
        Texte(MENTION, "gras"),
        Liste(["Échéance : 02/05/2026, par l'Agence de services et de paiement.",
               "Pas d'escompte. Pénalités de retard : trois fois le taux d'intérêt légal ; indemnité forfaitaire de recouvrement : 40 €."]),
    ]
