"""Des pièces qui se lisent mal : sans dispositif, protégées, ou d'un type qu'elles ne disent pas."""

import pdf
import texte
import word
from reportlab.lib.pdfencrypt import StandardEncryption

from blocs import Entete, Fiche, Signatures, Tableau, Texte, Titre, Totaux, euros
from conformes import dpi
from parties import GRILLE, LIANTE, MENTION, ORVANE, PARCOURS


def fabrique(dossier):
    (dossier / "sans-dispositif.txt").write_bytes(texte.octets(sans_dispositif(), "utf-16", "\r\n"))

    cle = StandardEncryption("segur", ownerPassword="orvane", strength=40)
    pdf.ecrit(dossier / "devis-protege.pdf", dpi(numero="CDE-2025-0460"), GRILLE, "Bon de commande CDE-2025-0460", cle)

    (dossier / "courrier-d-accompagnement.docx").write_bytes(word.octets([
        Entete(ORVANE, ["Centre hospitalier du Val-Fleuri", "1 rue de l'Hôpital, 35300 Fougères-sur-Nançon"], "À l'attention de Mme Korrigan"),
        Texte("Rennes, le 8 octobre 2025"),
        Texte("Objet : volet numérique du Ségur, HOP-DPI-Va2", "gras"),
        Texte("Madame la directrice,"),
        Texte("À la suite de notre visite, je vous confirme que nos équipes se tiennent à votre disposition pour préparer avec les vôtres "
              "le passage à Orvane Hospi 9.2. Vous recevrez les documents à étudier d'ici la fin du mois."),
        Texte("Je vous prie d'agréer, Madame la directrice, mes salutations distinguées."),
        Texte("Loïc Ferrand"),
    ], PARCOURS))


def sans_dispositif():
    return [
        Entete(LIANTE, ["Établissement de soins de la Roche-Haute", "7 montée du Fort, 38000 Grenoble",
                        "Responsable : Mme Rose Vial", "direction@rochehaute.example, 04 65 71 38 38"]),
        Titre("Devis n° LI-2025-0805", "Date : 05/08/2025"),
        Fiche("", [("Solution", "Liante Central, version 12"), ("Numéro unique de référencement ANS", "LIA-12CE-4410")]),
        Tableau(["Désignation", "Qté", "PU HT", "Total HT", "TVA", "Total TTC"], [
            ["Prestation Ségur", "1", euros(6200), euros(6200), "20 %", euros(7440)]]),
        Totaux([("Total HT", euros(6200)), ("TVA 20 %", euros(1240)), ("Total TTC", euros(7440))]),
        Texte(MENTION + "."),
        Signatures([("Bon pour accord", ["Mme Rose Vial", "Le 12/08/2025", "Signé électroniquement par Rose Vial"])]),
    ]
