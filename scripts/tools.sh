# Sourced by the other scripts. Changes to the root of the repository, and installs tools of fixed versions into
# target/tools if they are missing.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
tools=$target/tools
mkdir -p "$tools"
export PATH="$tools/bin:$PATH"

# cargo_tool NAME VERSION [OPTION...]: installs a program from crates.io.
cargo_tool() {
    local name=$1 version=$2
    [ -e "$tools/$name-$version" ] && return
    cargo install --quiet --locked --root "$tools" --target-dir "$tools/build" "$name@$version" "${@:3}"
    rm -rf "$tools/build"
    touch "$tools/$name-$version"
}

# python_tool NAME VERSION: installs a package from PyPI into its own environment, target/tools/NAME.
python_tool() {
    local name=$1 version=$2
    [ -e "$tools/$name-$version" ] && return
    python3 -m venv --clear "$tools/$name"
    "$tools/$name/bin/pip" install --quiet --disable-pip-version-check "$name==$version"
    touch "$tools/$name-$version"
}
