"""The code of the prompt: the first file decides about columns and types of all.

Fails: test_a_new_column_is_kept, test_columns_of_any_file_are_kept,
test_files_that_disagree_on_a_type_are_an_error
"""

from pathlib import Path
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

def orders(folder):
    return ds.dataset(folder, format="parquet").to_table()

folder = Path("orders")
folder.mkdir()
may = pa.table({"id": [1, 2], "amount": [10, 20]})
pq.write_table(may, folder / "2025-05.parquet")
june = pa.table({"id": [3, 4], "amount": [35.0, 40.0],
                 "channel": ["app", "web"]})
pq.write_table(june, folder / "2025-06.parquet")
table = orders(folder)
print(table.num_rows, table.schema.names)
print(table.schema.field("amount").type)
