"""Makes the PDF fixtures of this folder: python3 make.py. Needs reportlab, pillow, pyhanko and openssl; the digital signatures differ at each run."""
import io, datetime
from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
W,H=A4
def order(path, draw=None, box=False):
    c=canvas.Canvas(path,pagesize=A4,invariant=1); c.setFont("Helvetica",10)
    y=60
    def put(x,t):
        c.drawString(x,H-y,t)
    for t in ["BON DE COMMANDE n° BC-2025-77","Date de commande : 12/03/2025","Dispositif : AF-HOP-DPI-Va2",""]:
        put(50,t); y+=14
    for row in [["Désignation","HT","TVA","TTC"],["Prestation Ségur HOP-DPI-Va2","1 000,00 €","20 %","1 200,00 €"]]:
        for x,t in zip([50,300,400,470],row): put(x,t)
        y+=16
    y+=30
    put(50,"Pour le client"); put(320,"Pour le fournisseur"); top=y
    y+=14; put(50,"Nom : Anne Morel, directrice"); put(320,"Luc Petit"); y+=14; put(50,"Signature :")
    if box: c.rect(45,H-y-70,220,120)
    if draw=="vector":
        p=c.beginPath(); p.moveTo(70,H-y-30)
        for i in range(12): p.curveTo(75+i*8,H-y-10-(i%3)*12,80+i*8,H-y-50+(i%4)*9,85+i*8,H-y-30)
        c.setLineWidth(1.2); c.drawPath(p)
    if draw=="image":
        from PIL import Image, ImageDraw
        im=Image.new("RGB",(300,100),"white"); d=ImageDraw.Draw(im); d.line([(10,80),(60,20),(90,85),(140,15),(180,70),(290,30)],fill="navy",width=5)
        from reportlab.lib.utils import ImageReader
        c.drawImage(ImageReader(im),70,H-y-60,120,40)
    c.save()

d = str(__import__("pathlib").Path(__file__).parent)
order(d+"/vide.pdf"); order(d+"/cadre.pdf",box=True); order(d+"/trace.pdf","vector",True); order(d+"/image.pdf","image",True)

# The digital signatures: one that covers all, one whose bytes were changed, one that something was added after.
import os, subprocess, tempfile
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
with tempfile.TemporaryDirectory() as keys:
    key, cert = os.path.join(keys, "k.pem"), os.path.join(keys, "c.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "3650", "-subj", "/CN=Anne Morel"], check=True)
    signer = signers.SimpleSigner.load(key, cert, ca_chain_files=(), key_passphrase=None)
    with open(d + "/vide.pdf", "rb") as f:
        out = signers.sign_pdf(IncrementalPdfFileWriter(f), signers.PdfSignatureMetadata(field_name="S1"), signer=signer)
signed = bytes(out.getbuffer())
open(d + "/signe.pdf", "wb").write(signed)
at = signed.find(b"595", signed.find(b"/MediaBox"))
open(d + "/falsifie.pdf", "wb").write(signed[:at] + b"596" + signed[at + 3:])
with open(d + "/signe.pdf", "rb") as f:
    added = IncrementalPdfFileWriter(f)
    page = added.root["/Pages"]["/Kids"].raw_get(0)
    page.get_object()["/Rotate"] = generic.NumberObject(0)
    added.mark_update(page)
    with open(d + "/ajoute.pdf", "wb") as out:
        added.write(out)
