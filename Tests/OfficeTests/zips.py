"""Containers: sound zip files, broken ones, and the older one that Office puts encrypted workbooks into."""

import io
import struct
import warnings
import zipfile

STAMP = (2026, 11, 23, 0, 0, 0)


def zipped(parts: dict[str, bytes], stored=False, zip64=False, repeated: dict[str, bytes] | None = None) -> bytes:
    """A zip file; `repeated` are entries that come once more under the same names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for path, content in [*parts.items(), *(repeated or {}).items()]:
            entry = zipfile.ZipInfo(path, STAMP)
            entry.compress_type = file.compression
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                with file.open(entry, "w", force_zip64=zip64) as stream:
                    stream.write(content)
    return out.getvalue()


def bomb(parts: dict[str, bytes], path: str, before: bytes, filling: bytes, megabytes: int, after: bytes) -> bytes:
    """A zip file of a few hundred kilobytes, one entry of which becomes `megabytes` of the same bytes over and over."""
    out = io.BytesIO()
    block = filling * (1_048_576 // len(filling))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, content in parts.items():
            if name != path:
                file.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
        entry = zipfile.ZipInfo(path, STAMP)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with file.open(entry, "w", force_zip64=True) as stream:
            stream.write(before)
            for _ in range(megabytes):
                stream.write(block)
            stream.write(after)
    return out.getvalue()


def _entries(data: bytes, path: str):
    """Where the local and the central header of an entry stand."""
    name = path.encode()
    for signature, offset in ((b"PK\x03\x04", 30), (b"PK\x01\x02", 46)):
        at = data.find(signature)
        while at >= 0:
            if data[at + offset:at + offset + len(name)] == name:
                yield at, signature == b"PK\x03\x04"
            at = data.find(signature, at + 4)


def with_wrong_checksum(data: bytes, path: str) -> bytes:
    """The zip file with another CRC for one entry."""
    changed = bytearray(data)
    for at, is_local in _entries(data, path):
        place = at + (14 if is_local else 16)
        changed[place] ^= 0xFF
    return bytes(changed)


def marked_encrypted(data: bytes, path: str) -> bytes:
    """The zip file that says of one entry that it is encrypted."""
    changed = bytearray(data)
    for at, is_local in _entries(data, path):
        changed[at + (6 if is_local else 8)] |= 1
    return bytes(changed)


def claiming(data: bytes, path: str, size: int) -> bytes:
    """The zip file that claims another inflated size for one entry."""
    changed = bytearray(data)
    for at, is_local in _entries(data, path):
        place = at + (22 if is_local else 24)
        changed[place:place + 4] = struct.pack("<I", size)
    return bytes(changed)


def compound(*streams: str) -> bytes:
    """A file of the kind that came before zip (OLE2), with streams of these names and 4,096 bytes of nothing each."""
    sector = 512
    # The table of sectors in sector 0, the directory from 1 on, then eight sectors for each stream.
    names = ["Root Entry", *streams]
    directory_sectors = -(-len(names) // 4)
    free, end, table_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    table = [table_mark] + [number + 2 for number in range(directory_sectors - 1)] + [end]
    starts = []
    for _ in streams:
        starts.append(len(table))
        table += [len(table) + number + 1 for number in range(7)] + [end]
    table += [free] * (sector // 4 - len(table))
    directory = b""
    for index, name in enumerate(names):
        encoded = name.encode("utf-16-le")
        is_root = index == 0
        following = index + 1 if not is_root and index + 1 < len(names) else free
        child = 1 if is_root and streams else free
        directory += encoded.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ", len(encoded) + 2, 5 if is_root else 2, 1, free, following, child, bytes(16), 0, 0, 0,
            end if is_root else starts[index - 1], 0 if is_root else 4096)
    directory = directory.ljust(directory_sectors * sector, b"\0")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack(
        "<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    header = header.ljust(sector, b"\xff")
    return header + struct.pack(f"<{sector // 4}I", *table) + directory + bytes(4096 * len(streams))
