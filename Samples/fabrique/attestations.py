"""Des attestations : VA, MOM et PV, conformes ou non, et des dossiers entiers."""

import json

import factures
import pdf
import texte
import word
from blocs import Entete, Fiche, Tableau, Texte, Titre, Totaux, euros
from parties import GRILLE, MENTION, MENTION_MS2, ORVANE, PARCOURS, PASSERIVE, PRAXILUNE, TALWEG

CH = ["Centre hospitalier du Val-Fleuri", "1 rue de l'Hôpital", "35300 Fougères-sur-Nançon", "FINESS PMSI : 350999017"]
SOURCES = ["Association Les Trois Sources", "14 chemin des Lavoirs", "69210 Saint-Vérand-les-Eaux", "FINESS juridique : 690999313"]


def fabrique(dossier):
    def attendu(nom, options, genre, dispositif, verdict, regles, note):
        contenu = {"options": options, "kind": genre, "dispositifs": [dispositif], "verdict": verdict, "rules": regles, "note": note}
        lignes = ",\n".join(f"  {json.dumps(c)}: {json.dumps(v, ensure_ascii=False)}" for c, v in contenu.items())
        (dossier / f"{nom}.attendu.json").write_text("{\n" + lignes + "\n}\n", encoding="utf-8")

    dpi = ["--date-ouverture", "2024-09-17"]
    lgc = ["--date-ouverture", "2025-04-01"]
    ms2 = ["--date-ouverture", "2026-02-10"]

    pdf.ecrit(dossier / "hop-dpi-va2-va-conforme.pdf", hopital(), GRILLE, "Attestation de vérification d'aptitude")
    attendu("hop-dpi-va2-va-conforme", dpi, "VA", "HOP-DPI-Va2", "conforme", [],
            "Les deux critères de la mise à jour vague 2 (6.2.2) sont attestés par une colonne Oui / Non ; signée par le directeur, avec la commande et le dossier.")

    (dossier / "hop-dpi-va2-va-pfi-non-faite.docx").write_bytes(word.octets(hopital(deux=True, pfi="☐", retire=True), GRILLE))
    attendu("hop-dpi-va2-va-pfi-non-faite", dpi, "VA", "HOP-DPI-Va2", "non-conforme", ["SEG801", "SEG802"],
            "Vague 1 et vague 2 : la transmission vers la PFI n'est pas cochée, et le flux IHE PAM n'est cité nulle part.")

    (dossier / "mdv-lgc-va2-mom-neuf-documents.txt").write_bytes(texte.octets(cabinet()))
    attendu("mdv-lgc-va2-mom-neuf-documents", lgc, "MOM", "MDV-LGC-Va2", "non-conforme", ["SEG806"],
            "La déclaration, en prose, atteste les trois critères ; elle compte neuf documents envoyés au DMP, il en faut dix (6.2.2).")

    (dossier / "ms3-dui-ahi-va1-va-esms-oublie.txt").write_bytes(texte.octets(ahi()))
    attendu("ms3-dui-ahi-va1-va-esms-oublie", [], "VA", "MS3-DUI-AHI-Va1", "non-conforme", ["SEG803"],
            "La commande citée comptait trois ESMS, l'attestation n'en couvre que deux (6.2).")

    (dossier / "ms-dui-va2-va-conforme.docx").write_bytes(word.octets(dui(), PARCOURS))
    attendu("ms-dui-va2-va-conforme", ms2, "VA", "MS-DUI-Va2", "conforme", [],
            "Les critères de la section 4.4 pour le profil PA ; ViaTrajectoire et SIAO, d'autres profils, y sont sans objet.")

    (dossier / "ms-dui-va2-pv-pilote-incomplet.txt").write_bytes(texte.octets(pilote()))
    attendu("ms-dui-va2-pv-pilote-incomplet", ms2, "PV", "MS-DUI-Va2", "conforme", ["SEG807"],
            "Profil PA : le PV pilote doit dire qu'une ordonnance numérique a été créée (6.3), et n'en dit rien.")

    dossiers = dossier / "dossiers"
    lot = dossiers / "ms-dui-va2-facture-avant-va"
    lot.mkdir(parents=True, exist_ok=True)
    (lot / "commande.docx").write_bytes(word.octets(commande(), PARCOURS))
    (lot / "va.docx").write_bytes(word.octets(dui(), PARCOURS))
    (lot / "facture.txt").write_bytes(texte.octets(facture("17/09/2026", 4000)))
    ecrit_dossier(lot, ms2, "non-conforme", ["SEG905", "SEG908"],
                  "La facture du 17/09/2026 précède la VA signée le 25/09/2026 (4.4), et dépasse la commande : 4 000 € HT pour 3 800 € commandés.")
    lot = dossiers / "ms-dui-va2-conforme"
    lot.mkdir(parents=True, exist_ok=True)
    (lot / "commande.docx").write_bytes(word.octets(commande(), PARCOURS))
    (lot / "va.docx").write_bytes(word.octets(dui(), PARCOURS))
    (lot / "facture.txt").write_bytes(texte.octets(facture("28/09/2026", 3800)))
    ecrit_dossier(lot, ms2, "conforme", [],
                  "Commande, VA, facture : mêmes parties, mêmes ESMS, même montant, dans l'ordre.")


def ecrit_dossier(lot, options, verdict, regles, note):
    contenu = {"options": options, "verdict": verdict, "rules": regles, "note": note}
    lignes = ",\n".join(f"  {json.dumps(c)}: {json.dumps(v, ensure_ascii=False)}" for c, v in contenu.items())
    (lot / "dossier.attendu.json").write_text("{\n" + lignes + "\n}\n", encoding="utf-8")


def signe(qui, qualite, jour, de="le client"):
    return [Texte(f"Pour {de}", "gras"), Texte(f"Nom et qualité : {qui}, {qualite}\nDate de signature : {jour}\nSigné électroniquement par {qui} le {jour}")]


def hopital(deux=False, pfi="☒", retire=False):
    consultation = "La consultation de Mon espace santé par les professionnels depuis le logiciel DPI"
    integration = "L'intégration au logiciel des documents médicaux reçus par MSSanté"
    fiche = Fiche("", [
        ("Dispositif", "HOP-DPI-Va2"), ("Type de Prestation Ségur", "Mise à jour vague 1 et vague 2" if deux else "Mise à jour vague 2"),
        ("Bon de commande", "ORV-2026-0117 du 02/02/2026"), ("Dossier de l'ASP", "2026-HDPI-0912"), ("Solution logicielle", "Orvane Clinique 12.4"),
        ("Numéro unique de référencement", "HDP-7F21")])
    if not deux:
        points = [Tableau(["Critère", "Oui", "Non"], [[consultation, "X", ""], [integration, "X", ""]], parts=[0.8, 0.1, 0.1], textes=3)]
    else:
        points = [Texte(f"☒ La génération des documents de sortie (lettre de liaison, compte-rendu opératoire, ordonnances) avec l'INS qualifiée"),
                  Texte(f"{pfi} La transmission de ces documents vers la fonction PFI")]
        points += [] if retire else [Texte("☒ Le flux entrant IHE PAM des identités avec une INS qualifiée")]
        points += [Texte("☒ " + consultation), Texte("☒ " + integration)]
    return [
        Entete(ORVANE, CH), Titre("Attestation de vérification d'aptitude (VA)"), fiche,
        Texte("Le client atteste que les points suivants ont été vérifiés dans l'établissement :"), *points,
        *signe("Claire Aubert", "directrice", "12/03/2026")]


def cabinet():
    return [
        Entete(PRAXILUNE, ["Dr Solène Vautrin, médecine générale", "6 place du Marché", "21190 Meursanges-le-Bas", "RPPS 10999000010"]),
        Titre("Déclaration de mise en ordre de marche (MOM)"),
        Fiche("", [("Dispositif", "MDV-LGC-Va2"), ("Type de Prestation Ségur", "Mise à jour vague 1 et vague 2"), ("Bon de commande", "PX-2026-204"),
                   ("Dossier de l'ASP", "2026-LGC-3318"), ("Solution logicielle", "Praxilune 8.2")]),
        Texte("La société Praxilune déclare que la mise à jour du logiciel est installée et en service au cabinet depuis le 10/03/2026, que les documents sont "
              "envoyés directement au DMP par le logiciel, que la praticienne a consulté le DMP au moins une fois et que 9 documents de santé avec INS "
              "qualifiée ont été envoyés au DMP."),
        *signe("Luc Ternois", "responsable des installations", "16/04/2026", "le fournisseur")]


def ahi():
    return [
        Entete(PASSERIVE, ["Association Toits du Nord", "40 quai de la Deûle", "59000 Lille", "FINESS juridique : 590999819"]),
        Titre("Attestation de vérification d'aptitude (VA)"),
        Fiche("", [("Dispositif", "MS3-DUI-AHI-Va1"), ("Bon de commande", "PAS-2024-031"), ("Solution logicielle", "Passerive Accueil 3.1"),
                   ("Adresse MSSanté du client", "direction@toitsdunord.mssante.example"), ("ESMS de la commande", "3")]),
        Texte("Le client atteste, pour chaque ESMS, le déploiement de la Solution logicielle, la fourniture du tableau de bord TBB.1 avec des indicateurs non nuls, "
              "et celle des trois indicateurs du programme ESMS numérique."),
        Tableau(["ESMS", "FINESS géographique", "Déployé", "TBB.1"], [
            ["CHRS Les Amarres", "590999827", "Oui", "Oui"], ["Maison relais du Port", "590999835", "Oui", "Oui"]], parts=[0.4, 0.3, 0.15, 0.15], textes=4),
        *signe("Hélène Dufay", "directrice générale", "04/11/2024")]


def dui():
    points = [
        "L'authentification avec Pro Santé Connect, en e-CPS", "Le statut INS des usagers et la qualification de leur identité",
        "La recherche d'un professionnel dans l'annuaire et l'envoi d'un document par MSSanté", "L'envoi d'un message vers la MSSanté citoyenne",
        "La réception de documents par MSSanté et leur intégration", "L'envoi des documents produits à Mon espace santé",
        "La consultation de Mon espace santé", "La production des documents aux formats CDA R2 N1 et N3",
        "La production automatique des indicateurs du programme ESMS numérique"]
    return [
        Entete(TALWEG, SOURCES), Titre("Attestation de vérification d'aptitude (VA)"),
        Fiche("", [("Dispositif", "MS-DUI-Va2"), ("Bon de commande", "TMS-2026-058 du 11/05/2026"), ("Solution logicielle", "Talweg Parcours 5.0"), ("Profil", "PA"),
                   ("Numéro unique de référencement", "MSD-5T20-PA"), ("ESMS de la commande", "2")]),
        Texte("Le client atteste les points cochés ci-dessous."),
        *[Texte("☒ " + p) for p in points],
        Texte("☐ L'interopérabilité avec ViaTrajectoire – sans objet"), Texte("☒ La transmission de données par l'API SIDOBA"),
        Texte("☐ Les échanges avec le SI SIAO – sans objet"),
        Tableau(["ESMS", "FINESS géographique", "Déployé"], [["EHPAD Les Sources", "690999321", "Oui"], ["EHPAD La Fontaine", "690999339", "Oui"]],
                parts=[0.5, 0.3, 0.2], textes=3),
        *signe("Marc Delorme", "directeur général", "25/09/2026")]


def commande():
    return [
        Entete(TALWEG, SOURCES + ["M. Marc Delorme, directeur général", "m.delorme@troissources.example", "04 65 71 20 99"]),
        Titre("Bon de commande n° TMS-2026-058", "Date : 11/05/2026"),
        Fiche("", [("Dispositif", "MS-DUI-Va2"), ("Solution logicielle", "Talweg Parcours 5.0"), ("Profils", "Général, PA"), ("Numéro unique de référencement", "MSD-5T20-PA")]),
        Tableau(["ESMS", "FINESS géographique", "Catégorie FINESS"], [["EHPAD Les Sources", "690999321", "500"], ["EHPAD La Fontaine", "690999339", "500"]],
                parts=[0.5, 0.3, 0.2], textes=3),
        Tableau(factures.COLONNES, [["Prestation Ségur Vague 2", "2", euros(1900), euros(3800), "20 %", euros(4560)]], parts=factures.PARTS),
        Totaux([("Total HT", euros(3800)), ("TVA 20 %", euros(760)), ("Total TTC", euros(4560))]),
        Texte(MENTION_MS2, "gras"), *signe("Marc Delorme", "directeur général", "11/05/2026")]


def facture(emission, ht):
    return [
        Entete(TALWEG, SOURCES, "Facturé à"), Titre("Facture n° TF-2026-0311", f"Date d'émission : {emission}"),
        Fiche("", [("Dispositif", "MS-DUI-Va2"), ("Bon de commande", "TMS-2026-058 du 11/05/2026"), ("Solution logicielle", "Talweg Parcours 5.0"),
                   ("Numéro unique de référencement", "MSD-5T20-PA"), ("Prestation achevée le", "11/09/2026"), ("Nombre d'ESMS", "2")]),
        Tableau(factures.COLONNES, [["Prestation Ségur Vague 2", "2", euros(ht // 2), euros(ht), "20 %", euros(ht * 6 // 5)]], parts=factures.PARTS),
        Totaux([("Total HT", euros(ht)), ("TVA 20 %", euros(ht // 5)), ("Total TTC", euros(ht * 6 // 5))]),
        Texte(MENTION_MS2, "gras"), Texte(factures.REGLEMENT), Texte(factures.RETARD), Texte("TALWEG MÉDICO-SOCIAL SARL, RCS Lyon 999 207 525", "petit")]


def pilote():
    return [
        Entete(TALWEG, SOURCES), Titre("Procès-verbal d'installation pilote (PV)"),
        Fiche("", [("Dispositif", "MS-DUI-Va2"), ("Bon de commande", "TMS-2026-058"), ("Solution logicielle", "Talweg Parcours 5.0"), ("Profil", "PA")]),
        Texte("La Prestation Ségur a été réalisée en totalité chez le client. La Solution logicielle est stable : aucune anomalie bloquante n'a été constatée."),
        *signe("Marc Delorme", "directeur général", "18/09/2026")]
