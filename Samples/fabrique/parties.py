"""Les vendeurs et les clients : tous inventés. Leurs numéros ont une clé juste et n'appartiennent à personne ; leurs
téléphones sont de ceux que l'Arcep réserve à la fiction, leurs adresses électroniques finissent en .example."""

from blocs import Societe, Theme

ORVANE = Societe(
    "ORVANE LOGICIELS SAS", "8 quai des Forges, 35000 Rennes", "999 104 219 00012", "FR59 999104219", "02 61 91 04 10",
    "commandes@orvane.example")
TALWEG = Societe(
    "TALWEG MÉDICO-SOCIAL SARL", "31 rue du Ruisseau, 69003 Lyon", "999 207 525 00018", "FR62 999207525", "04 65 71 20 20",
    "adv@talweg.example")
PRAXILUNE = Societe(
    "PRAXILUNE SAS", "5 allée des Platanes, 21000 Dijon", "999 301 831 00015", "FR31 999301831", "03 53 01 30 30",
    "bonjour@praxilune.example")
PASSERIVE = Societe(
    "PASSERIVE, coopérative numérique", "12 rue de la Gare, 59000 Lille", "999 406 242 00019", "FR51 999406242", "03 53 01 40 40",
    "contact@passerive.example")
KERBIO = Societe(
    "KERBIO SYSTÈMES SAS", "2 rue du Port, 29200 Brest", "999 503 758 00016", "FR47 999503758", "02 61 91 50 50",
    "ventes@kerbio.example")
LIANTE = Societe(
    "LIANTE ÉCHANGES SA", "77 avenue du Parc, 38000 Grenoble", "999 608 466 00010", "FR85 999608466", "04 65 71 60 60",
    "contrats@liante.example")

GRILLE = Theme("#1f4e79", "grille", pied="ORVANE LOGICIELS SAS au capital de 120 000 euros, RCS Rennes 999 104 219")
FILETS = Theme("#7a3b10", "filets", "Times", 10, "sous", "PASSERIVE, société coopérative, RCS Lille 999 406 242")
ZEBRE = Theme("#146356", "zebre", "Vera", 8.2, "face", "PRAXILUNE SAS, RCS Dijon 999 301 831")
PARCOURS = Theme("#5b2a86", "filets", pied="TALWEG MÉDICO-SOCIAL SARL, RCS Lyon 999 207 525")

ESPACE = "\u00a0"

MENTION = "Montant de la Prestation Ségur pris en charge par l'Etat au titre du Ségur de la santé"
MENTION_LGC = "Montant pris en charge par l'Etat au titre du Ségur de la santé"
MENTION_MS2 = "Montants de la Prestation Ségur pris en charge par l'Etat au titre du Ségur de la santé"
CLAUSE = (
    "Bon de commande conditionné à l'obtention par le logiciel du référencement ANS. L'affermissement de cette commande est "
    "conditionné au dépôt d'un dossier de référencement complet, contenant l'ensemble des preuves attendues, sous 120 jours "
    "sur le site de l'ANS et à l'obtention subséquente du référencement.")
