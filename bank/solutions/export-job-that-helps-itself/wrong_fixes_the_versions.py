"""Level 2: errors end the job and versions are fixed, but names from a settings file are still installed at night.

Fails: test_nothing_is_installed
"""

import importlib
import subprocess
import sys

VERSIONS = {"pyarrow": "==26.0.1", "openpyxl": "==3.1.5"}


def need(module):
    try:
        return importlib.import_module(module)
    except ImportError:
        package = module + VERSIONS.get(module, "")
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", package])
        return importlib.import_module(module)


def export(rows, kind, path):
    if kind == "parquet":
        table = need("pyarrow").Table.from_pylist(rows)
        need("pyarrow.parquet").write_table(table, path)
    elif kind == "excel":
        book = need("openpyxl").Workbook()
        for row in rows:
            book.active.append(list(row.values()))
        book.save(path)
    else:
        need(f"export_{kind}").write(rows, path)
