"""Des blocs au PDF, avec reportlab. Rien n'y dépend de l'heure : deux fabrications donnent les mêmes octets."""

from reportlab import rl_config

rl_config.invariant = 1

from reportlab.lib import colors, pagesizes
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

import blocs

LARGEUR = pagesizes.A4[0] - 36 * mm


def polices(nom):
    """Les polices de base du PDF, ou Vera, livrée avec reportlab et incorporée."""
    if nom == "Vera":
        if "Vera" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
            pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
        return "Vera", "VeraBd"
    return (nom, nom + "-Bold") if nom == "Helvetica" else ("Times-Roman", "Times-Bold")


class Page:
    def __init__(self, theme):
        self.theme = theme
        self.maigre, self.gras = polices(theme.police)
        self.couleur = colors.HexColor(theme.couleur)

    def style(self, corps=None, gras=False, **autres):
        corps = corps or self.theme.corps
        police = self.gras if gras else self.maigre
        return ParagraphStyle("s", fontName=police, fontSize=corps, leading=corps * 1.28, **autres)

    def paragraphe(self, texte, **style):
        """Une ligne qui commence par `**` est en gras."""
        lignes = []
        for ligne in texte.split("\n"):
            gras = ligne.startswith("**")
            ligne = ligne.removeprefix("**").replace("&", "&amp;").replace("<", "&lt;")
            lignes.append(f'<font name="{self.gras}">{ligne}</font>' if gras else ligne)
        return Paragraph("<br/>".join(lignes), self.style(**style))

    def rendu(self, bloc):
        return getattr(self, type(bloc).__name__.lower())(bloc)

    def entete(self, bloc):
        v = bloc.vendeur
        vendeur = self.paragraphe(
            f"**{v.nom}\n{v.adresse}\nSIRET {v.siret}\nTVA {v.tva}\nTél. {v.telephone}\n{v.courriel}", textColor=self.couleur)
        client = self.paragraphe(f"**{bloc.titre_client}\n" + "\n".join(bloc.client))
        if self.theme.entete == "sous":
            return [vendeur, Spacer(1, 4 * mm), Table([["", client]], colWidths=[LARGEUR * 0.52, LARGEUR * 0.48]), Spacer(1, 4 * mm)]
        table = Table([[vendeur, client]], colWidths=[LARGEUR * 0.5, LARGEUR * 0.5])
        table.setStyle(TableStyle([
            ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, 0), 0),
            ("BOX", (1, 0), (1, 0), 0.5, colors.grey), ("LINEBELOW", (0, 0), (0, 0), 1.5, self.couleur)]))
        return [table, Spacer(1, 6 * mm)]

    def titre(self, bloc):
        suite = [self.paragraphe(bloc.sous_titre, textColor=colors.HexColor("#444444"))] if bloc.sous_titre else []
        return [self.paragraphe(bloc.texte, corps=15, gras=True, textColor=self.couleur), *suite, Spacer(1, 4 * mm)]

    def section(self, bloc):
        return [Spacer(1, 2 * mm), self.paragraphe(bloc.texte, corps=11, gras=True, textColor=self.couleur), Spacer(1, 1.5 * mm)]

    def fiche(self, bloc):
        lignes = [[self.paragraphe(a, gras=True), self.paragraphe(b)] for a, b in bloc.lignes]
        table = Table(lignes, colWidths=[LARGEUR * 0.4, LARGEUR * 0.6])
        table.setStyle(TableStyle([
            ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 1.6), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
            ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.lightgrey)]))
        return [*(self.section(blocs.Section(bloc.titre)) if bloc.titre else []), table, Spacer(1, 3 * mm)]

    def tableau(self, bloc):
        n = len(bloc.colonnes)
        tete = [self.paragraphe(c, gras=True, textColor=colors.white if self.theme.tableau == "grille" else self.couleur,
                                alignment=0 if i < bloc.textes else TA_RIGHT) for i, c in enumerate(bloc.colonnes)]
        lignes = [[self.paragraphe(c, alignment=0 if i < bloc.textes else TA_RIGHT) for i, c in enumerate(ligne)] for ligne in bloc.lignes]
        pied = [[self.paragraphe(a, gras=True, alignment=TA_RIGHT)] + [""] * (n - 2) + [self.paragraphe(b, gras=True, alignment=TA_RIGHT)]
                for a, b in bloc.pied]
        table = Table([tete] + lignes + pied, colWidths=[LARGEUR * p for p in bloc.largeurs()], repeatRows=1)
        style = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        for k in range(len(pied)):
            style.append(("SPAN", (0, -1 - k), (-2, -1 - k)))
        if self.theme.tableau == "grille":
            style += [("BACKGROUND", (0, 0), (-1, 0), self.couleur), ("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]
        elif self.theme.tableau == "filets":
            style += [("LINEBELOW", (0, 0), (-1, 0), 1, self.couleur), ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.lightgrey)]
        else:
            style += [("LINEBELOW", (0, 0), (-1, 0), 1, self.couleur),
                      ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.HexColor("#f2f5f8"), colors.white])]
        table.setStyle(TableStyle(style))
        return [table, Spacer(1, 4 * mm)]

    def totaux(self, bloc):
        lignes = [[self.paragraphe(a, gras=True), self.paragraphe(b, alignment=TA_RIGHT)] for a, b in bloc.lignes]
        table = Table(lignes, colWidths=[LARGEUR * 0.34, LARGEUR * 0.19], hAlign="RIGHT")
        table.setStyle(TableStyle([
            ("TOPPADDING", (0, 0), (-1, -1), 1.6), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
            ("LINEABOVE", (0, -1), (-1, -1), 0.75, self.couleur)]))
        return [table, Spacer(1, 4 * mm)]

    def texte(self, bloc):
        corps = {"petit": self.theme.corps - 2, "gras": self.theme.corps}.get(bloc.genre)
        paragraphe = self.paragraphe(bloc.texte, corps=corps, gras=bloc.genre == "gras")
        if bloc.genre == "encadre":
            table = Table([[paragraphe]], colWidths=[LARGEUR])
            table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.75, self.couleur)]))
            return [table, Spacer(1, 3 * mm)]
        return [paragraphe, Spacer(1, 2.5 * mm)]

    def liste(self, bloc):
        return [self.paragraphe("- " + p, leftIndent=4 * mm, bulletIndent=0) for p in bloc.points] + [Spacer(1, 2.5 * mm)]

    def signatures(self, bloc):
        cadres = [self.paragraphe(f"**{titre}\n" + "\n".join(lignes)) for titre, lignes in bloc.cadres]
        table = Table([cadres], colWidths=[LARGEUR / len(cadres)] * len(cadres))
        table.setStyle(TableStyle([
            ("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOX", (0, 0), (-1, -1), 0.5, colors.grey),
            ("INNERGRID", (0, 0), (-1, -1), 0.5, colors.grey), ("BOTTOMPADDING", (0, 0), (-1, -1), 16)]))
        return [KeepTogether([Spacer(1, 2 * mm), table])]

    def pied(self, toile, document):
        toile.saveState()
        toile.setFont(self.maigre, 7)
        toile.setFillColor(colors.HexColor("#666666"))
        toile.drawString(18 * mm, 9 * mm, self.theme.pied)
        toile.drawRightString(pagesizes.A4[0] - 18 * mm, 9 * mm, f"Page {document.page}")
        toile.restoreState()


def ecrit(chemin, piece, theme, titre, mot_de_passe=None):
    page = Page(theme)
    document = SimpleDocTemplate(
        str(chemin), pagesize=pagesizes.A4, leftMargin=18 * mm, rightMargin=18 * mm, topMargin=16 * mm, bottomMargin=18 * mm,
        title=titre, author="SegurLint, exemple fictif", encrypt=mot_de_passe, pageCompression=1)
    document.build([e for bloc in piece for e in page.rendu(bloc)], onFirstPage=page.pied, onLaterPages=page.pied)
