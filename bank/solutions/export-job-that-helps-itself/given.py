"""The code of the prompt: installs what a settings file names, and calls every failure skipped.

Fails: test_a_missing_package_is_an_error_that_names_it, test_a_misspelt_kind_is_an_error,
    test_a_failing_write_ends_the_job, test_a_fault_in_a_module_gets_out, test_nothing_is_installed
"""

import importlib
import subprocess
import sys


def need(module):
    try:
        return importlib.import_module(module)
    except Exception:
        subprocess.run(
            [sys.executable, "-m", "pip", "install", "-q", module]
        )
        return importlib.import_module(module)


def export(rows, kind, path):
    try:
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
    except Exception as error:
        print(f"export skipped: {error}")
