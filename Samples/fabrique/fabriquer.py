#!/usr/bin/env python3
"""Refait les pièces de Samples/ : « python3 Samples/fabrique/fabriquer.py [DOSSIER] ».

Les mêmes sources donnent les mêmes octets, avec les versions d'exigences.pip.
"""

import importlib
import pathlib
import sys

ICI = pathlib.Path(__file__).resolve().parent
PARTIES = ["guide", "conformes", "mentions", "montants", "perimetre", "lecture", "factures", "electroniques", "attestations"]

if __name__ == "__main__":
    dossier = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ICI.parent
    dossier.mkdir(parents=True, exist_ok=True)
    for partie in PARTIES:
        importlib.import_module(partie).fabrique(dossier)
