"""Level 2: writes aside, but moves the file before the writer is closed.

Fails: test_a_failure_leaves_nothing_behind, test_the_move_comes_after_closing
"""

import pyarrow as pa
import pyarrow.parquet as pq


def export(conn, query, schema, path, size):
    count = 0
    cursor = conn.cursor()
    cursor.execute(query)
    part = path.with_suffix(".part")
    with pq.ParquetWriter(part, schema) as writer:
        while rows := cursor.fetchmany(size):
            dicts = [dict(zip(schema.names, row, strict=True)) for row in rows]
            writer.write_batch(pa.RecordBatch.from_pylist(dicts, schema))
            count += len(rows)
        part.rename(path)
    return count
