"""Ce dont une pièce est faite, sans un mot de sa mise en page : `pdf`, `word` et `texte` la lui donnent."""

from dataclasses import dataclass, field
from decimal import Decimal


def euros(montant, espace="\u00a0", symbole=True):
    """« 14 100,00 € », comme on l'imprime en France."""
    entier, centimes = f"{abs(Decimal(montant)):.2f}".split(".")
    groupes = []
    while entier:
        groupes.insert(0, entier[-3:])
        entier = entier[:-3]
    signe = "-" if Decimal(montant) < 0 else ""
    return signe + espace.join(groupes) + "," + centimes + (espace + "€" if symbole else "")


@dataclass(frozen=True)
class Societe:
    nom: str
    adresse: str
    siret: str
    tva: str
    telephone: str
    courriel: str


@dataclass(frozen=True)
class Entete:
    """L'émetteur et le destinataire."""

    vendeur: Societe
    client: list[str]
    titre_client: str = "Client"


@dataclass(frozen=True)
class Titre:
    texte: str
    sous_titre: str = ""


@dataclass(frozen=True)
class Fiche:
    """Des intitulés et leurs valeurs."""

    titre: str
    lignes: list[tuple[str, str]]


@dataclass(frozen=True)
class Tableau:
    """Une cellule peut avoir plusieurs lignes ; `**` ouvre une ligne en gras. Le pied va sous la dernière colonne."""

    colonnes: list[str]
    lignes: list[list[str]]
    pied: list[tuple[str, str]] = field(default_factory=list)
    # Part de la largeur qui revient à chaque colonne.
    parts: list[float] | None = None
    # Nombre de colonnes de texte, à gauche ; les autres sont des chiffres, à droite.
    textes: int = 1

    def largeurs(self):
        reste = len(self.colonnes) - 1
        parts = self.parts or [max(0.3, 1 - 0.145 * reste)] + [0.145] * reste
        return [part / sum(parts) for part in parts]


@dataclass(frozen=True)
class Totaux:
    lignes: list[tuple[str, str]]


@dataclass(frozen=True)
class Section:
    texte: str


@dataclass(frozen=True)
class Texte:
    """`gras`, `petit`, `encadre` ou ordinaire."""

    texte: str
    genre: str = ""


@dataclass(frozen=True)
class Liste:
    points: list[str]


@dataclass(frozen=True)
class Signatures:
    """Les cadres de signature, côte à côte : un titre et ses lignes."""

    cadres: list[tuple[str, list[str]]]


@dataclass(frozen=True)
class Theme:
    couleur: str = "#1f4e79"
    # "grille", "filets" ou "zebre".
    tableau: str = "grille"
    police: str = "Helvetica"
    corps: float = 9.5
    # L'émetteur et le client "face" à face, ou l'un "sous" l'autre.
    entete: str = "face"
    pied: str = ""
