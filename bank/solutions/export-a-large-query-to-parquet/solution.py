"""One batch in memory, and a file that appears only when its last bytes are written.

The end of a Parquet file is written on closing, so the move comes after the `with` block.
"""

import pyarrow as pa
import pyarrow.parquet as pq


def export(conn, query, schema, path, size):
    part = path.with_name(f".{path.name}.part")
    try:
        count = write(conn, query, schema, part, size)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return count


def write(conn, query, schema, part, size):
    count = 0
    cursor = conn.cursor()
    cursor.execute(query)
    with pq.ParquetWriter(part, schema) as writer:
        while rows := cursor.fetchmany(size):
            dicts = [dict(zip(schema.names, row, strict=True)) for row in rows]
            writer.write_batch(pa.RecordBatch.from_pylist(dicts, schema))
            count += len(rows)
    return count
