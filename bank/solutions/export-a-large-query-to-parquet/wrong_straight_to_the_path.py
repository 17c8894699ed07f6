"""Level 2: batch by batch, but straight to the path where readers look.

Fails: test_a_failure_leaves_no_file, test_a_failure_leaves_the_earlier_file,
test_the_file_is_complete_when_it_appears, test_a_failure_leaves_nothing_behind,
test_the_move_comes_after_closing
"""

import pyarrow as pa
import pyarrow.parquet as pq


def export(conn, query, schema, path, size):
    count = 0
    cursor = conn.cursor()
    cursor.execute(query)
    with pq.ParquetWriter(path, schema) as writer:
        while rows := cursor.fetchmany(size):
            dicts = [dict(zip(schema.names, row, strict=True)) for row in rows]
            writer.write_batch(pa.RecordBatch.from_pylist(dicts, schema))
            count += len(rows)
    return count
