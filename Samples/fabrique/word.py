"""Des blocs au DOCX, avec python-docx, puis de là au Flat OPC. Dates et ordre des parties sont fixés."""

import base64
import datetime
import io
import zipfile
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

import blocs

JOUR = datetime.datetime(2026, 1, 1)
LARGEUR = 174


class Page:
    def __init__(self, theme):
        self.theme = theme
        self.couleur = RGBColor.from_string(theme.couleur.lstrip("#").upper())
        self.document = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(18)
        section.top_margin = section.bottom_margin = Mm(18)
        normal = self.document.styles["Normal"]
        normal.font.name = "Calibri" if theme.police == "Helvetica" else "Cambria"
        normal.font.size = Pt(theme.corps + 0.5)
        normal.paragraph_format.space_after = Pt(4)
        section.footer.paragraphs[0].add_run(theme.pied).font.size = Pt(7)
        noyau = self.document.core_properties
        noyau.author, noyau.last_modified_by = "SegurLint, exemple fictif", ""
        noyau.created = noyau.modified = JOUR
        noyau.comments = ""

    def lignes(self, paragraphe, texte, gras=False, couleur=None):
        """Une ligne qui commence par `**` est en gras."""
        for i, ligne in enumerate(texte.split("\n")):
            if i:
                paragraphe.add_run().add_break()
            morceau = paragraphe.add_run(ligne.removeprefix("**"))
            morceau.bold = gras or ligne.startswith("**")
            if couleur is not None:
                morceau.font.color.rgb = couleur
        return paragraphe

    def cellule(self, cellule, texte, droite=False, gras=False, fond=None, couleur=None):
        paragraphe = cellule.paragraphs[0]
        paragraphe.paragraph_format.space_after = Pt(1)
        self.lignes(paragraphe, texte, gras, couleur)
        if droite:
            paragraphe.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if fond:
            ombre = OxmlElement("w:shd")
            for cle, valeur in (("val", "clear"), ("color", "auto"), ("fill", fond.lstrip("#"))):
                ombre.set(qn("w:" + cle), valeur)
            cellule._tc.get_or_add_tcPr().append(ombre)

    def table(self, rangees, largeurs, style="Table Grid"):
        table = self.document.add_table(rangees, len(largeurs))
        table.style = style
        table.autofit = False
        for colonne, largeur in zip(table.columns, largeurs):
            colonne.width = Mm(largeur * LARGEUR)
            for cellule in colonne.cells:
                cellule.width = Mm(largeur * LARGEUR)
        return table

    def espace(self):
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def rendu(self, bloc):
        getattr(self, type(bloc).__name__.lower())(bloc)

    def entete(self, bloc):
        v = bloc.vendeur
        table = self.table(1, [0.5, 0.5], "Normal Table")
        self.cellule(table.cell(0, 0), f"**{v.nom}\n{v.adresse}\nSIRET {v.siret}\nTVA {v.tva}\nTél. {v.telephone}\n{v.courriel}",
                     couleur=self.couleur)
        self.cellule(table.cell(0, 1), f"**{bloc.titre_client}\n" + "\n".join(bloc.client))
        self.espace()

    def titre(self, bloc):
        paragraphe = self.document.add_paragraph()
        morceau = paragraphe.add_run(bloc.texte)
        morceau.bold, morceau.font.size, morceau.font.color.rgb = True, Pt(16), self.couleur
        if bloc.sous_titre:
            self.document.add_paragraph(bloc.sous_titre)

    def section(self, bloc):
        self.lignes(self.document.add_paragraph(), bloc.texte, True, self.couleur)

    def fiche(self, bloc):
        if bloc.titre:
            self.section(blocs.Section(bloc.titre))
        table = self.table(len(bloc.lignes), [0.4, 0.6])
        for rangee, (a, b) in zip(table.rows, bloc.lignes):
            self.cellule(rangee.cells[0], a, gras=True, fond="#f2f2f2")
            self.cellule(rangee.cells[1], b)
        self.espace()

    def tableau(self, bloc):
        table = self.table(1 + len(bloc.lignes) + len(bloc.pied), bloc.largeurs())
        for i, colonne in enumerate(bloc.colonnes):
            self.cellule(table.cell(0, i), colonne, i >= bloc.textes, True, self.theme.couleur, RGBColor(255, 255, 255))
        for r, ligne in enumerate(bloc.lignes, 1):
            for i, texte in enumerate(ligne):
                self.cellule(table.cell(r, i), texte, i >= bloc.textes)
        for r, (a, b) in enumerate(bloc.pied, 1 + len(bloc.lignes)):
            self.cellule(table.cell(r, 0).merge(table.cell(r, len(bloc.colonnes) - 2)), a, True, True)
            self.cellule(table.cell(r, len(bloc.colonnes) - 1), b, True, True)
        self.espace()

    def totaux(self, bloc):
        table = self.table(len(bloc.lignes), [0.3, 0.2])
        proprietes = table._tbl.tblPr
        alignement = OxmlElement("w:jc")
        alignement.set(qn("w:val"), "right")
        proprietes.append(alignement)
        for rangee, (a, b) in zip(table.rows, bloc.lignes):
            self.cellule(rangee.cells[0], a, gras=True)
            self.cellule(rangee.cells[1], b, droite=True)
        self.espace()

    def texte(self, bloc):
        if bloc.genre == "encadre":
            self.cellule(self.table(1, [1.0]).cell(0, 0), bloc.texte)
            self.espace()
            return
        paragraphe = self.lignes(self.document.add_paragraph(), bloc.texte, bloc.genre == "gras")
        if bloc.genre == "petit":
            for morceau in paragraphe.runs:
                morceau.font.size = Pt(8)

    def liste(self, bloc):
        for point in bloc.points:
            self.document.add_paragraph(point, style="List Bullet")

    def signatures(self, bloc):
        table = self.table(1, [1 / len(bloc.cadres)] * len(bloc.cadres))
        for cellule, (titre, lignes) in zip(table.rows[0].cells, bloc.cadres):
            self.cellule(cellule, f"**{titre}\n" + "\n".join(lignes) + "\n")


def allege(document):
    """Ôte ce que le gabarit de python-docx apporte et qui ne sert pas : vignette, données, styles inutilisés."""
    for relations in (document.part.package.rels, document.part.rels):
        for cle in [c for c, r in relations.items() if r.reltype.rsplit("/", 1)[-1] in ("thumbnail", "stylesWithEffects", "customXml")]:
            relations.pop(cle)
    gardes = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid", "ListBullet", "Footer", "FooterChar", "Header", "HeaderChar"}
    styles = document.styles.element
    for style in list(styles):
        if style.tag == qn("w:style") and style.get(qn("w:styleId")) not in gardes or style.tag == qn("w:latentStyles"):
            styles.remove(style)


def octets(piece, theme):
    """Le DOCX, récrit sans les dates que zipfile y met."""
    page = Page(theme)
    for bloc in piece:
        page.rendu(bloc)
    brut = io.BytesIO()
    allege(page.document)
    page.document.save(brut)
    net = io.BytesIO()
    with zipfile.ZipFile(brut) as entree, zipfile.ZipFile(net, "w", zipfile.ZIP_DEFLATED) as sortie:
        for nom in entree.namelist():
            partie = zipfile.ZipInfo(nom, (2026, 1, 1, 0, 0, 0))
            partie.compress_type = zipfile.ZIP_DEFLATED
            sortie.writestr(partie, entree.read(nom))
    return net.getvalue()


def flat_opc(paquet):
    """Le même document en un seul fichier XML, comme l'écrit « Document XML Word »."""
    types = {}
    morceaux = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
                '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">']
    with zipfile.ZipFile(io.BytesIO(paquet)) as entree:
        from lxml import etree

        for noeud in etree.fromstring(entree.read("[Content_Types].xml")):
            types[noeud.get("PartName") or "." + noeud.get("Extension")] = noeud.get("ContentType")
        for nom in entree.namelist():
            if nom == "[Content_Types].xml":
                continue
            contenu = entree.read(nom)
            genre = types.get("/" + nom) or types.get("." + nom.rsplit(".", 1)[-1], "")
            morceaux.append(f'<pkg:part pkg:name="/{escape(nom)}" pkg:contentType="{genre}">')
            if genre.endswith("xml"):
                texte = contenu.decode("utf-8").lstrip("\ufeff")
                texte = texte[texte.index("?>") + 2:] if texte.startswith("<?xml") else texte
                morceaux.append(f"<pkg:xmlData>{texte.strip()}</pkg:xmlData>")
            else:
                morceaux.append(f"<pkg:binaryData>{base64.encodebytes(contenu).decode()}</pkg:binaryData>")
            morceaux.append("</pkg:part>")
    return "".join(morceaux + ["</pkg:package>\n"]).encode("utf-8")
