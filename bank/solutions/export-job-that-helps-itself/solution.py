"""Imports what the image declares, says what is missing, and lets every error end the job.

The packages stand in the lists of the images, with versions; nothing is installed at night.
"""

import importlib

PACKAGES = {"parquet": "pyarrow", "excel": "openpyxl"}


def writer(kind):
    """The module that writes this kind; only a missing module is turned into advice."""
    module = PACKAGES.get(kind, f"export_{kind}")
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        raise ValueError(f"kind {kind!r} needs {module!r} in the image of this job") from error


def export(rows, kind, path):
    module = writer(kind)
    if kind == "parquet":
        parquet = importlib.import_module("pyarrow.parquet")
        parquet.write_table(module.Table.from_pylist(rows), path)
    elif kind == "excel":
        book = module.Workbook()
        for row in rows:
            book.active.append(list(row.values()))
        book.save(path)
    else:
        module.write(rows, path)
