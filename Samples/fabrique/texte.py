"""Des blocs au texte : ce qu'un export ou un courriel donne d'un devis."""

import textwrap

LARGEUR = 96


def rendu(bloc):
    return globals()["_" + type(bloc).__name__.lower()](bloc)


def _entete(bloc):
    v = bloc.vendeur
    gauche = [v.nom, v.adresse, f"SIRET {v.siret}", f"TVA {v.tva}", f"Tél. {v.telephone}", v.courriel]
    droite = [bloc.titre_client + " :"] + bloc.client
    lignes = max(len(gauche), len(droite))
    gauche += [""] * (lignes - len(gauche))
    droite += [""] * (lignes - len(droite))
    return [f"{a:<48}{b}".rstrip() for a, b in zip(gauche, droite)] + [""]


def _titre(bloc):
    return [bloc.texte.upper(), "=" * len(bloc.texte)] + ([bloc.sous_titre] if bloc.sous_titre else []) + [""]


def _section(bloc):
    return [bloc.texte, "-" * len(bloc.texte)]


def _fiche(bloc):
    titre = [bloc.titre, "-" * len(bloc.titre)] if bloc.titre else []
    return titre + [f"{a} : {b}" for a, b in bloc.lignes] + [""]


def _tableau(bloc):
    cellules = [bloc.colonnes] + bloc.lignes
    tailles = [max(max(len(l.removeprefix("**")) for l in rangee[i].split("\n")) for rangee in cellules) for i in range(len(bloc.colonnes))]
    tailles[0] = max(tailles[0], LARGEUR - sum(tailles[1:]) - 3 * (len(tailles) - 1))
    sortie = []
    for r, rangee in enumerate(cellules):
        morceaux = [[l.removeprefix("**") for l in c.split("\n")] for c in rangee]
        for k in range(max(len(m) for m in morceaux)):
            valeurs = [m[k] if k < len(m) else "" for m in morceaux]
            sortie.append("   ".join(f"{v:<{t}}" if i < bloc.textes else f"{v:>{t}}" for i, (v, t) in enumerate(zip(valeurs, tailles))).rstrip())
        if r == 0:
            sortie.append("-" * LARGEUR)
    sortie.append("-" * LARGEUR)
    return sortie + _totaux_lignes(bloc.pied) + [""]


def _totaux_lignes(lignes):
    return [f"{a:>{LARGEUR - 20}}{b:>20}" for a, b in lignes]


def _totaux(bloc):
    return _totaux_lignes(bloc.lignes) + [""]


def _texte(bloc):
    return [l for p in bloc.texte.split("\n") for l in textwrap.wrap(p.removeprefix("**"), LARGEUR, break_on_hyphens=False)] + [""]


def _liste(bloc):
    return [l for p in bloc.points for l in textwrap.wrap("- " + p, LARGEUR, subsequent_indent="  ", break_on_hyphens=False)] + [""]


def _signatures(bloc):
    return [l for titre, lignes in bloc.cadres for l in [titre, *lignes, ""]]


def octets(piece, codage="utf-8", fin="\n"):
    return (fin.join(l for bloc in piece for l in rendu(bloc)).rstrip() + fin).encode(codage)
