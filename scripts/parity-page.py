"""Checks a page of counterparts against Powertools' data classes and our sources; see scripts/parity-page.

The page has a section for each module of Powertools, with the name of the module in backquotes in its heading. The
section has a table of the module's classes and functions, with three columns: the name in Powertools, our counterparts,
and the differences. Our counterparts are public types and functions. If there are none, the column has text without
names. A member of a class needs no entry if one of our types has a member of the same name, with or without `get_`.
Otherwise, the last column has an entry "`theirs` → `ours`", where ours must exist, or "`theirs`: reason". Entries are
separated by semicolons.

A class also has the members of its base classes. The entries of its base classes apply to it, too.
"""

import inspect
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from enum import Enum
from importlib import import_module
from pathlib import Path

PACKAGE = "aws_lambda_powertools.utilities.data_classes"


def powertools():
    """Returns the classes and public functions of Powertools, by module and name."""
    modules = pkgutil.walk_packages(import_module(PACKAGE).__path__, f"{PACKAGE}.")
    items = {}
    for module in [import_module(info.name) for info in modules]:
        for name, item in vars(module).items():
            public_function = inspect.isfunction(item) and not name.startswith("_")
            if (inspect.isclass(item) or public_function) and item.__module__ == module.__name__:
                items[module.__name__.removeprefix(f"{PACKAGE}."), name] = item
    return items


def members(item):
    """Returns the members that a class adds to its bases: properties, methods, values and constructor parameters.

    Each member is mapped to the names that it may have in our types.
    """
    if not inspect.isclass(item):
        return {}
    if issubclass(item, Enum):
        return {name: {member.value, name.title().replace("_", "")} for name, member in item.__members__.items()}
    found = {name for name in vars(item) if not name.startswith("_")}
    constructor = item.__init__.__qualname__ == f"{item.__qualname__}.__init__"
    if constructor and not issubclass(item, Mapping):  # Constructors of wrappers have the event as their parameter.
        found.update(inspect.signature(item).parameters)
    return {name: {name, name.removeprefix("get_")} for name in found}


class Sources:
    """The public types and functions of the published crates, and the names of the types' members."""

    def __init__(self):
        self.functions = set()
        self.types = set()
        self.members = defaultdict(set)
        self.macros = defaultdict(set)
        self.same = []  # Types that also have the members of another: of a trait, or of an alias's target.

        manifests = [path for path in Path("crates").glob("*/Cargo.toml") if "publish = false" not in path.read_text()]
        files = [code(path.read_text()) for manifest in manifests for path in manifest.parent.glob("src/**/*.rs")]
        calls = defaultdict(set)
        for text in files:
            for found in re.finditer(r"^macro_rules! (\w+)", text, re.M):
                # A macro can have one definition for each feature, and call others.
                body = block(text, found.end())
                self.macros[found[1]] |= public(body)
                calls[found[1]] |= set(re.findall(r"crate::(\w+)!", body))
        for name, called in list(calls.items()) * 2:  # Twice, because a called macro may call others.
            self.macros[name] |= set().union(*(self.macros[other] for other in called))
        for text in files:
            self.declarations(text)
            self.implementations(text)
            self.invocations(text)
        for name, other in self.same * 2:  # Twice, because the target of an alias may implement a trait.
            self.members[name] |= self.members.get(other, set())

    def declarations(self, text):
        self.functions.update(re.findall(r"^pub (?:async |const )*fn (\w+)", text, re.M))
        self.same += re.findall(r"^pub type (\w+)[^=]* = (?:\w+::)*(\w+)", text, re.M)
        for found in re.finditer(r"\bpub (struct|enum|trait|type) (\w+)[^{;(]*(.)", text):
            kind, name, opened = found.groups()
            self.types.add(name)
            body = block(text, found.end() - 1) if opened == "{" else ""
            if kind == "enum":  # Variants, and the text of the variants of open enums.
                self.members[name].update(*re.findall(r'^ *(\w+)(?: = "(.*)")?', body, re.M))
            elif kind == "trait":
                self.members[name].update(re.findall(r"\bfn (\w+)", body))
            else:
                self.members[name] |= public(body)

    def implementations(self, text):
        for found in re.finditer(r"^impl\b([^{]*)", text, re.M):
            head, nested = found[1].replace("->", ""), True
            while nested:  # Remove generic parameters, the innermost first.
                head, nested = re.subn(r"<[^<>]*>", "", head)
            *trait, name = [re.findall(r"\w+", part)[-1] for part in head.split(" where")[0].split(" for ")]
            if trait:
                self.same.append((name, trait[0]))
            else:
                self.members[name] |= public(block(text, found.end()))

    def invocations(self, text):
        for found in re.finditer(r"^(?:\w+::)*(\w+)!", text, re.M):
            arguments = block(text, found.end())
            target = re.search(r"\bpub (?:struct|enum) (\w+)", arguments) or re.match(r"\s*(\w+)", arguments)
            if target:
                self.members[target[1]] |= self.macros.get(found[1], set())

    def has(self, path, own=frozenset()):
        """Returns whether the target of a path exists.

        A path is `Type::method`, `module::function`, or `field.method()` with members in `own`.
        """
        first, *rest = re.findall(r"\w+", re.sub(r"::<.*?>|\(.*?\)", "", path))
        if first in self.types:
            return not rest or rest[0] in self.members[first]
        if "::" in path and rest:
            return rest[-1] in self.functions
        return first in own | self.functions and set(rest) <= set().union(*self.members.values())


def code(text):
    """Returns Rust code without comments and without the `r#` of raw identifiers. Strings keep only their words."""

    def clean(found):
        words = re.sub(r"[^\w\s.:*-]", "", found[0])
        return "" if found[0].startswith("/") else f'"{words}"'

    comment = r"//[^\n]*|/\*.*?\*/"
    string = r"""\br(?P<hashes>#*)".*?"(?P=hashes)|"(?:\\.|[^"\\])*"|'(?:\\u\{\w+\}|\\.|[^'\\])'"""
    return re.sub(rf"{comment}|{string}", clean, text, flags=re.DOTALL).replace("r#", "")


def block(text, start):
    """Returns the text inside of the first brackets of any kind from `start` on."""
    depth, begin = 0, None
    for found in re.compile(r"[()\[\]{}]").finditer(text, start):
        depth += 1 if found[0] in "([{" else -1
        begin = begin or found.end()
        if depth == 0:
            return text[begin : found.start()]
    return ""


def public(body):
    """Returns the names of public fields and methods."""
    return set(re.findall(r"\bpub (?:(?:async |const )*fn )?(\w+)\s*[:(<]", body))


NAMES = r"`[^`]+`(?:, `[^`]+`)*"


def names(text):
    return re.findall(r"`([^`]+)`", text)


class Page:
    """The entries of the page for the items of Powertools, by module and name, and the faults of the page."""

    def __init__(self, text, items, sources):
        self.items = items
        self.keys = {item: key for key, item in items.items()}
        self.sources = sources
        self.faults = []
        self.ours = {}
        self.explained = defaultdict(dict)  # Their names and, if the page has them, ours.
        self.read(text)
        for key in items.keys() - self.ours.keys():
            self.fault(key, "is not on the page")
        for key in self.ours:
            if key in items:
                self.check(key)
            else:
                self.fault(key, "is not in Powertools")

    def fault(self, key, message):
        self.faults.append(f"{'.'.join(key)}: {message}")

    def read(self, text):
        module = None
        for line in text.splitlines():
            if line.startswith("## "):
                # Other sections, whose heading has no name in backquotes, are ignored.
                module = (names(line) or [None])[-1]
            elif module and line.startswith("| `"):
                theirs, ours, differences = [cell.strip() for cell in line.strip("|").split("|")]
                key = (module, names(theirs)[0])
                if key in self.ours:
                    self.fault(key, "is on the page twice")
                # Text without names means that there is no counterpart.
                self.ours[key] = names(ours) if re.fullmatch(NAMES, ours) else []
                for difference in filter(None, re.split(r"\s*;\s*", differences)):
                    found = re.fullmatch(rf"({NAMES})(?: → (.+)|: .+)", difference)
                    if found:
                        self.explained[key].update(dict.fromkeys(names(found[1]), found[2] or ""))
                    else:
                        self.fault(key, f"cannot be read: {difference}")

    def check(self, key):
        own = set().union(*(self.sources.members.get(name, set()) for name in self.ours[key]))
        theirs, explained = {}, {}
        for base in reversed(getattr(self.items[key], "__mro__", [])):
            if base in self.keys:
                theirs |= members(base)
                explained |= self.explained[self.keys[base]]
        for name in explained.keys() - theirs.keys():
            self.fault(key, f"has no `{name}`")
        if self.ours[key]:
            for name in [*self.ours[key], *names(" ".join(explained.values()))]:
                if not self.sources.has(name, own):
                    self.fault(key, f"there is no `{name}`")
            for name in theirs.keys() - explained.keys():
                if not theirs[name] & own:
                    self.fault(key, f"`{name}` is neither in `{'`, `'.join(self.ours[key])}` nor explained")


def main():
    items, sources = powertools(), Sources()
    page = Page(Path(sys.argv[1]).read_text(), items, sources)
    print(*sorted(page.faults), sep="\n", end="\n" if page.faults else "")
    classes = [item for item in items.values() if inspect.isclass(item)]
    count = sum(len(members(item)) for item in classes)
    functions = len(items) - len(classes)
    print(f"{len(classes)} classes with {count} members, {functions} functions: {len(page.faults)} problems")
    sys.exit(1 if page.faults else 0)


main()
