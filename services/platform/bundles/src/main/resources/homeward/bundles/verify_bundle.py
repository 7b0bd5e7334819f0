#!/usr/bin/env python3
"""Checks a bundle of a case without Homeward: python3 verify_bundle.py BUNDLE

Needs Python 3.8 and nothing else. Checks the hashes of all files, the hash chain, the proofs that each commit is in the
journal's tree (RFC 6962), that the tree only grew, and the Ed25519 signatures of service and witnesses (RFC 8032).
ML-DSA-44 is not checked, nor whether index.html and case.pdf say what the commits say: ./homeward verify does both.
Whose the keys are it cannot know: compare those that it prints with keys that you know from elsewhere.
"""
import base64, hashlib, json, re, struct, sys, zlib


def need(condition, otherwise):
    """As assert, but also under python3 -O."""
    if not condition:
        raise ValueError(otherwise)


def sha(data): return hashlib.sha256(data).digest()
def leaf(data): return sha(b"\0" + data)
def node(left, right): return sha(b"\1" + left + right)
def b64(text): return base64.b64decode(text, validate=True)


# --- Ed25519: RFC 8032, 5.1.7 and 6 ---
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, I = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)


def plus(a, b):
    x, y = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = y - x, z - t, z + t, y + x
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, a):
    result = (0, 1, 1, 0)
    while n:
        result, a, n = plus(result, a) if n & 1 else result, plus(a, a), n >> 1
    return result


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    xx = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(xx, (P + 3) // 8, P)
    x = x if (x * x - xx) % P == 0 else x * I % P
    if y >= P or (x * x - xx) % P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def ed25519(key, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little")
    p, q = times(s, BASE), plus(r, times(h % L, a))
    return s < L and (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


# --- zip: APPNOTE.TXT, 4.3 ---
def unpacked(raw):
    """The files, if every zip tool shows the same: what the format says twice or leaves open must be as Homeward packs it."""
    otherwise = "packed otherwise than a bundle: zip tools may show other files than those that would be checked"
    fixed, files, parts, central, seen = struct.pack("<5H", 20, 0x808, 8, 0, 34), {}, [], [], set()
    begin, at = 0, int.from_bytes(raw[-6:-2], "little")
    while raw[at:at + 4] == b"PK\1\2":
        crc, length, size, named = struct.unpack("<3IH", raw[at + 16:at + 30])
        name, start, inflate = raw[at + 46:at + 46 + named], begin + 30 + named, zlib.decompressobj(-15)
        data = raw[start:start + length]
        content = inflate.decompress(data, size + 1)
        need(inflate.eof and not inflate.unused_data and (len(content), zlib.crc32(content)) == (size, crc), otherwise)
        need(name.lower() not in seen, "a file is in the bundle twice")
        seen.add(name.lower())
        files[name.decode()] = content
        sizes, lengths = struct.pack("<3I", crc, length, size), struct.pack("<2H", named, 0)
        parts.append(b"PK\3\4" + fixed + bytes(12) + lengths + name + data + b"PK\7\x08" + sizes)
        central.append(b"PK\1\2\x14\0" + fixed + sizes + lengths + bytes(10) + struct.pack("<I", begin) + name)
        begin, at = begin + len(parts[-1]), at + 46 + named
    index, count, most = b"".join(central), len(files), 65535
    large = struct.pack("<4sQ2H8x4Q4s4xQI", b"PK\6\6", 44, 45, 45, count, count, len(index), begin, b"PK\6\7", begin + len(index), 1)
    end = struct.pack("<4s4x2H2I2x", b"PK\5\6", min(count, most), min(count, most), len(index), begin)
    need(raw == b"".join(parts) + index + (large if count >= most else b"") + end, otherwise)
    return files


# --- trees: RFC 9162, 2.1.3.2 and 2.1.4.2 ---
def climb(at, last, path, small, large):
    """The roots to which a path leads: of the tree that ends here, and of the whole one."""
    for sibling in path:
        if last == 0:
            raise ValueError("a proof is too long")
        if at & 1 or at == last:
            small, large = node(sibling, small), node(sibling, large)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            large = node(large, sibling)
        at, last = at >> 1, last >> 1
    if last:
        raise ValueError("a proof is too short")
    return small, large


def consistent(m, first, n, second, path):
    if m == n:
        return not path and first == second
    path = ([first] if m & (m - 1) == 0 else []) + path
    if not 0 < m < n or not path:
        return False
    at, last = m - 1, n - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    return climb(at, last, path[1:], path[0], path[0]) == (first, second)


# --- notes: C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof ---
def signers(note, keys):
    """The text, and the keys that signed it with Ed25519, by name: of logs, and of witnesses."""
    text, lines = note.rsplit("\n\n", 1)
    text, plain, timed = text + "\n", {}, {}
    for line in lines.splitlines():
        _, name, sig = line.split(" ")
        raw = b64(sig)
        for key_name, key_id, key in keys:
            if key_name != name or key_id != raw[:4].hex():
                continue
            full = f"{name}+{key_id}+{base64.b64encode(key).decode()}"
            if key[0] == 1:
                good = ed25519(key[1:], text.encode(), raw[4:])
                plain[name] = full
            elif key[0] == 4:
                time = int.from_bytes(raw[4:12], "big")
                good = ed25519(key[1:], f"cosignature/v1\ntime {time}\n{text}".encode(), raw[12:])
                timed[name] = full
            else:
                good = True  # ML-DSA-44: not checked
            if not good:
                raise ValueError(f"the signature of {name} is not right")
    return text, plain, timed


def checkpoint(text):
    origin, size, root, rest = text.split("\n")
    return origin, int(size), b64(root)


def fields(data):
    """prev, then every field of a commit after its length."""
    out, at = [data[:32]], 32
    while at < len(data):
        length = int.from_bytes(data[at:at + 4], "big", signed=True)
        out.append(data[at + 4:at + 4 + max(length, 0)])
        at += 4 + max(length, 0)
    return out


def keys_of(files, service):
    need(re.fullmatch("[a-z0-9-]+", service), "a journal has an unusable name")
    return [(n, i, b64(k)) for n, i, k in (line.split("+", 2) for line in files[service + "/keys.txt"].decode().split())]


def journal(files, case, entry, logs):
    service, origin = entry["service"], entry["origin"]
    read = lambda name: files[f"{service}/{name}"].decode()
    keys = keys_of(files, service)
    need("".join([service] + [key[0] for key in keys]).isprintable(), "a name cannot be printed")
    for name, key_id, key in keys:
        need(sha(name.encode() + b"\n" + key)[:4].hex() == key_id, "the id of a key is not that of its key")
    note = read("checkpoint.txt")
    text, plain, timed = signers(note, keys)
    timed = {name: key for name, key in timed.items() if name not in logs}  # logs have timed keys, too
    used = {*plain.values(), *timed.values()}
    name, size, root = checkpoint(text)
    need((name, size) == (origin, entry["size"]) and origin in plain, "the service did not sign the checkpoint")
    hashes, ends, before = [], {}, (0, b"")
    for position in entry["positions"]:
        data = files[f"{service}/{position}.commit"]
        link, place = sha(data), f"the commit at position {position} of {service}"
        content = fields(data)
        number = lambda i: int.from_bytes(content[i], "big")
        stream, first, last = content[5].decode(), number(7), number(8)
        need(number(1) == position > before[0] and "-" + case in stream, place + " is out of place")
        head, proof = read(f"{position}.tlog-proof").split("\n\n", 1)
        lines = head.split("\n")
        need(lines[:2] == ["c2sp.org/tlog-proof@v1", f"index {position - 1}"] and proof == note, place + ": other proof")
        need(position <= size, place + " is not in the tree")
        _, top = climb(position - 1, size - 1, [b64(h) for h in lines[2:]], leaf(link), leaf(link))
        need(top == root, place + " is not in the tree")
        need(position != before[0] + 1 or not before[1] or data[:32] == before[1], place + " does not follow")
        need(first == ends.get(stream, 0), place + " does not continue its stream")
        ends[stream], before = last + 1, (position, link)
        hashes.append(link)
    text, plain, _ = signers(read("statement.txt"), keys)
    used.update(plain.values())
    said = ["homeward-case-statement/1", origin, case, str(size), str(len(hashes)),
            base64.b64encode(sha(b"".join(hashes))).decode(), ""]
    need(origin in plain and text.split("\n") == said, f"these are not all commits of the case in {service}")
    text, plain, _ = signers(read("first-checkpoint.txt"), keys)
    used.update(plain.values())
    name, m, start = checkpoint(text)
    path = [b64(line) for line in read("consistency.txt").split()]
    need(name == origin in plain and consistent(m, start, size, root, path), f"the journal of {service} was rewritten")
    need(timed, f"no witness cosigned the checkpoint of {service}")
    print(f"{service}: {len(hashes)} commits hold; signed by {origin}, cosigned by {', '.join(timed)} (Ed25519)")
    return used


def others(journals, listed):
    """Besides the files of its journals a bundle holds a page, its print and this script, and nothing else."""
    need(journals, "there is no journal in the bundle")
    need(len(journals) == len({entry["service"] for entry in journals}), "a journal is listed twice")
    for entry in journals:
        names = ["checkpoint.txt", "first-checkpoint.txt", "consistency.txt", "statement.txt", "keys.txt"]
        names += [f"{position}.{kind}" for position in entry["positions"] for kind in ("commit", "tlog-proof")]
        listed -= {entry["service"] + "/" + name for name in names}
    need("index.html" in listed and "verify_bundle.py" in listed, "index.html or verify_bundle.py is missing")
    need("case.pdf" in listed or sum(len(entry["positions"]) for entry in journals) > 2000, "case.pdf is missing")
    for name in sorted(listed - {"index.html", "case.pdf", "verify_bundle.py"}):
        raise ValueError(name + " belongs to no journal")


def main(path):
    with open(path, "rb") as bundle:
        files = unpacked(bundle.read())
    manifest = json.loads(files.pop("manifest.json"))
    need(manifest["format"] == "homeward-bundle/1", f"the bundle is of the format {manifest['format']}, not of homeward-bundle/1")
    listed = manifest["files"]
    for name in sorted(set(files) | set(listed)):
        need(name in files and hashlib.sha256(files[name]).hexdigest() == listed.get(name), f"{name} was changed")
    others(manifest["journals"], set(listed))
    used, logs = set(), {entry["origin"] for entry in manifest["journals"]}
    for entry in manifest["journals"]:
        logs |= {name for name, _, key in keys_of(files, entry["service"]) if key[0] == 1}
    for entry in manifest["journals"]:
        used |= journal(files, manifest["caseId"], entry, logs)
    print("NOT CHECKED: whether index.html and case.pdf say what these commits say. ./homeward verify compares them.")
    print("NOT CHECKED: ML-DSA-44; for whom and when the bundle was made; whether other services hold something of the case.")
    print("All this holds if these keys are those of the services and witnesses. Compare them, whole:")
    print("\n".join(sorted(used)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        main(sys.argv[1])
    except Exception as wrong:  # also names in the bundle: they may hold what moves a terminal's cursor
        sys.exit("DOES NOT HOLD: " + "".join(c if c.isprintable() else "?" for c in str(wrong)))
