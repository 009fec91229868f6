# SPDX-License-Identifier: EUPL-1.2
"""Who may include whom: layers, notions, acts, and no circles."""
import posixpath
import re

from tidy_parts import tables
from tidy_parts.tree import Fault, bare, line_of

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)


def includes(text):
    """(line, target, quoted) of every include that is not in a comment."""
    kept = bare(text, keep_strings=True)
    for match in _INCLUDE.finditer(kept):
        yield line_of(kept, match.start()), match.group(2), match.group(1) == '"'


def is_test(path):
    return path.endswith("_test.cpp") or not path.startswith("src/")


def parts(inner):
    """The layer and the folder below it: app/melding/x.hpp gives (app, melding)."""
    names = inner.split("/")
    return (names[0] if len(names) > 1 else "", names[1] if len(names) > 2 else "")


def allowed_layers(layer, test):
    allowed = tables.LAYERS[layer]
    if allowed == "*":
        return set(tables.LAYERS)
    extra = tables.TEST_LAYERS.get(layer, "") if test else ""
    return set(allowed.split()) | set(extra.split())


def edge_fault(source, target):
    """Why source (below src/) may not include target, or None."""
    (layer, folder), (to, to_folder) = parts(source), parts(target)
    if layer == to:
        return inner_fault(layer, folder, to_folder)
    allowed = allowed_layers(layer, is_test("src/" + source))
    if to not in allowed:
        only = ", ".join(sorted(filter(None, allowed))) or "nothing of ours"
        return f'"{target}" breaks the layers: {layer or "main"} may include {only}'
    if to == "app" and layer in tables.PORTS_ONLY and to_folder not in tables.PORT_FOLDERS:
        return f'"{target}": {layer} may see only app/' + " and app/".join(tables.PORT_FOLDERS)
    return None


def inner_fault(layer, folder, to_folder):
    if folder == to_folder:
        return None
    if layer == "domain" and folder in tables.NOTIONS and to_folder in tables.NOTIONS:
        if tables.NOTIONS.index(to_folder) > tables.NOTIONS.index(folder):
            return (f"domain/{folder} comes before domain/{to_folder} and may not include it: "
                    "go forward by ids or events")
    if layer == "app" and folder and to_folder not in tables.PORT_FOLDERS:
        return (f"app/{folder} may not include app/{to_folder or '…'}: what acts share lives in "
                "app/gedeeld, what they ask of outside in app/poorten")
    return None


def check_edges(tree):
    """Faults of every include, and the edges of src/ that are allowed, for the circles."""
    faults, edges = [], {}
    present = set(tree.paths)
    for path in tree.of(tables.CPP):
        inner = path[4:] if path.startswith("src/") else None
        for line, target, quoted in includes(tree.text(path)):
            if not quoted:
                if "src/" + target in present:
                    faults.append(Fault(path, line, f'write "{target}", not <{target}>'))
                continue
            if "src/" + target not in present:
                beside = posixpath.join(posixpath.dirname(path), target)
                if inner is None and beside in present:
                    continue
                faults.append(Fault(path, line, f'"{target}" is not a file: write the path '
                                                'from src/, as "folder/file.hpp"'))
                continue
            if inner is not None and parts(inner)[0] in tables.LAYERS:
                why = edge_fault(inner, target)
                if why:
                    faults.append(Fault(path, line, why))
                else:
                    edges.setdefault(inner, set()).add(target)
    return faults, edges


def circle(graph):
    """One circle of a directed graph as a list of nodes, or None."""
    state, trail = {}, []
    for start in sorted(graph):
        stack = [(start, iter(sorted(graph[start])))] if start not in state else []
        while stack:
            node, rest = stack[-1]
            if state.get(node) is None:
                state[node] = "open"
                trail.append(node)
            step = next((to for to in rest if state.get(to) != "done"), None)
            if step is None:
                state[node] = "done"
                trail.pop()
                stack.pop()
            elif state.get(step) == "open":
                return trail[trail.index(step):] + [step]
            else:
                stack.append((step, iter(sorted(graph.get(step, ())))))
    return None


def folder_graph(edges):
    """Folders of files that include each other. A folder and its own subfolder count as one
    direction only when their files form a circle, which the graph of files shows."""
    graph = {}
    for source, targets in edges.items():
        if is_test("src/" + source):
            continue
        folder = posixpath.dirname(source)
        for target in targets:
            to = posixpath.dirname(target)
            if not (to + "/").startswith(folder + "/") and not (folder + "/").startswith(to + "/"):
                graph.setdefault(folder, set()).add(to)
    return graph


def check_circles(edges):
    faults = []
    for what, graph in (("files", edges), ("folders", folder_graph(edges))):
        found = circle(graph)
        if found:
            way = " → ".join(found)
            faults.append(Fault("src/" + found[0], 1,
                                f"a circle of {what}: {way}; move what both need lower"))
    return faults


def check_folders(tree):
    """Every folder of src/ is a layer; every folder of domain a notion that is explained."""
    faults, seen = [], set()
    known = tree.text(tables.GLOSSARY) if tables.GLOSSARY in tree.paths else ""
    for path in tree.of(tables.CPP, "src/"):
        layer, folder = parts(path[4:])
        if layer not in tables.LAYERS and layer not in seen:
            seen.add(layer)
            faults.append(Fault(path, 1, f"src/{layer} is not a layer: add it to LAYERS in "
                                         "tools/tidy_parts/tables.py, or move the file"))
        if layer != "domain" or (layer, folder) in seen:
            continue
        seen.add((layer, folder))
        if folder not in tables.NOTIONS:
            faults.append(Fault(path, 1, f"domain/{folder} is not a notion: give it its place in "
                                         "NOTIONS of tools/tidy_parts/tables.py"))
        elif not re.search(rf"\b{folder}\b", known, re.IGNORECASE):
            faults.append(Fault(path, 1, f"the notion {folder} is not in {tables.GLOSSARY}: "
                                         "explain it there"))
    return faults


def check(tree):
    faults, edges = check_edges(tree)
    return faults + check_circles(edges) + check_folders(tree)
