"""Des pièces qui facturent ce que la Prestation comprend."""

import pdf
import word
from blocs import Section, Tableau, Texte, Totaux, euros
from conformes import dpi
from parties import GRILLE, MENTION


def fabrique(dossier):
    maintenance = [bloc for bloc in dpi(numero="CDE-2025-0452") if not (isinstance(bloc, Texte) and "maintenance" in bloc.texte)]
    k = next(i for i, bloc in enumerate(maintenance) if isinstance(bloc, Totaux))
    maintenance[k + 1:k + 2] = [
        Texte(MENTION, "gras"),
        Section("Services annuels"),
        Tableau(["Désignation", "Qté", "PU HT", "TVA", "Montant TVA", "Total TTC"], [
            ["Maintenance annuelle d'Orvane Hospi 9.2, version Ségur", "1", euros(2450), "20 %", euros(490), euros(2940)]],
            parts=[0.42, 0.07, 0.15, 0.08, 0.13, 0.15])]
    (dossier / "hop-dpi-va2-maintenance-facturee.docx").write_bytes(word.octets(maintenance, GRILLE))

    composantes = dpi(numero="CDE-2025-0455", lignes=[
        ["Prestation Ségur HOP-DPI-Va2\nMise à jour vague 2, Orvane Hospi 9.2", "1", euros(11000), "20 %", euros(2200), euros(13200)],
        ["Installation et configuration sur site", "2", euros(950), "20 %", euros(380), euros(2280)],
        ["Formation des référents utilisateurs", "3", euros(400), "20 %", euros(240), euros(1440)]],
        totaux=[("Total HT", euros(14100)), ("TVA 20 %", euros(2820)), ("Total TTC", euros(16920))])
    pdf.ecrit(dossier / "hop-dpi-va2-composantes-facturees.pdf", composantes, GRILLE, "Bon de commande CDE-2025-0455")
