# Sourced by the other scripts: goes to the repository's root, and installs tools at stated versions where they are
# missing, into target/tools.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
tools=$target/tools
mkdir -p "$tools"
export PATH="$tools/bin:$PATH"

# cargo_tool NAME VERSION [OPTION...]: a program from crates.io.
cargo_tool() {
    local name=$1 version=$2
    [ -e "$tools/$name-$version" ] && return
    cargo install --quiet --locked --root "$tools" --target-dir "$tools/build" "$name@$version" "${@:3}"
    rm -rf "$tools/build"
    touch "$tools/$name-$version"
}

# python_tool NAME VERSION: a package from PyPI, in an environment of its own under target/tools/NAME.
python_tool() {
    local name=$1 version=$2
    [ -e "$tools/$name-$version" ] && return
    python3 -m venv --clear "$tools/$name"
    "$tools/$name/bin/pip" install --quiet --disable-pip-version-check "$name==$version"
    touch "$tools/$name-$version"
}
