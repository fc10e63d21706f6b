//! Makes the app's script and WASM smaller, after wasm-bindgen has written them.
//!
//! Leptos brings classes for byte streams, which wasm-bindgen exports whether or not anybody uses them.
//! They are taken out of the script, and then out of the WASM whatever the script no longer calls. Last the
//! long names by which both know each other become short ones, and esbuild writes the script shorter.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::{node, run};

/// The WASM before wasm-opt, with the names of its functions.
pub(crate) const NAMED: &str = "target/saqbol-named.wasm";

/// Slims a `script` and its `wasm` in place, those of the app or of its desk. Without the tools of package.json only the
/// script.
pub(crate) fn run(root: &Path, script: &Path, wasm: &Path, is_app: bool) -> Result<()> {
    let text = slimmer(script)?;
    if !has_binaryen(root) {
        println!("[xtask] no binaryen in node_modules: WASM and script stay some percent larger");
        return Ok(());
    }
    if is_app {
        // `cargo xtask size` tells by the names of functions what each kind of exercise costs.
        fs::copy(wasm, root.join(NAMED)).context(NAMED)?;
    }
    run::step("wasm-metadce and wasm-opt", || {
        let graph = wasm.with_extension("graph");
        fs::write(&graph, roots(&called(&text)?)).context("the graph of exports")?;
        binaryen(root, "wasm-metadce", wasm, &["--graph-file".as_ref(), graph.as_os_str()])?;
        fs::remove_file(&graph).context("the graph of exports")?;
        // The features that the compiler used are named in the file itself. Inlining, even of what is
        // called once, makes the file larger once it is compressed.
        let options = [
            "-Oz",
            "--converge",
            "--one-caller-inline-max-function-size=0",
            "--coalesce-locals-learning",
            "--reorder-locals",
            "--reorder-functions",
            "--strip-debug",
            "--strip-producers",
        ];
        binaryen(root, "wasm-opt", wasm, &options.map(AsRef::as_ref))?;
        // Apart: what converges is run several times, and names are told each time.
        let shorter = ["--minify-imports-and-exports-and-modules".as_ref()];
        let names = binaryen(root, "wasm-opt", wasm, &shorter)?;
        fs::write(script, renamed(&text, &names)?).with_context(|| script.display().to_string())
    })?;
    run::step("esbuild", || minified(root, script))
}

/// Makes a script of ours smaller, in place, if the tools of package.json are there.
pub(crate) fn script(root: &Path, script: &Path) -> Result<()> {
    if has_binaryen(root) { minified(root, script) } else { Ok(()) }
}

/// Makes a script of modules smaller, in place.
fn minified(root: &Path, script: &Path) -> Result<()> {
    let mut esbuild = node::npm(root, "npx");
    esbuild.args(["--no-install", "esbuild", "--minify", "--format=esm", "--log-level=warning"]);
    let output = esbuild.arg(script).stdin(Stdio::null()).output().context("esbuild")?;
    ensure!(output.status.success(), "esbuild: {}", String::from_utf8_lossy(&output.stderr));
    fs::write(script, output.stdout).with_context(|| script.display().to_string())
}

/// Slims a large `script` and `wasm` that are loaded when they are wanted, in place: only names are taken out.
/// Optimising would take a minute more, and makes the estimator 2 KB larger once it is compressed.
pub(crate) fn run_worker(root: &Path, script: &Path, wasm: &Path) -> Result<()> {
    slimmer(script)?;
    if !has_binaryen(root) {
        return Ok(());
    }
    binaryen(root, "wasm-opt", wasm, &["--strip-debug", "--strip-producers"].map(AsRef::as_ref)).map(drop)
}

fn has_binaryen(root: &Path) -> bool {
    root.join("node_modules/binaryen/bin/wasm-opt").exists()
}

/// Writes a script without what nobody uses, and gives it.
fn slimmer(script: &Path) -> Result<String> {
    let text = fs::read_to_string(script).with_context(|| script.display().to_string())?;
    let text = without_classes(&text)?;
    fs::write(script, &text).with_context(|| script.display().to_string())?;
    Ok(text)
}

/// Runs a tool on a file, in place, and gives what it prints.
fn binaryen(root: &Path, tool: &str, wasm: &Path, options: &[&std::ffi::OsStr]) -> Result<String> {
    let small = wasm.with_extension("small");
    let mut node = run::command(root, "node");
    node.arg(root.join("node_modules/binaryen/bin").join(tool)).arg(wasm).arg("-o").arg(&small).args(options);
    let output = node.stdin(Stdio::null()).output().with_context(|| tool.to_owned())?;
    ensure!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    fs::rename(&small, wasm).with_context(|| format!("{tool} wrote nothing"))?;
    String::from_utf8(output.stdout).with_context(|| tool.to_owned())
}

/// What wasm-opt prints of the names that it changed.
#[derive(Deserialize)]
struct Names {
    /// Module, old name, new name.
    imports: Vec<[String; 3]>,
    /// Old name, new name.
    exports: Vec<[String; 2]>,
}

/// The script with the names that imports and exports have now; all modules are called `a`.
fn renamed(script: &str, names: &str) -> Result<String> {
    let names: Names = serde_json::from_str(names).context("the names that wasm-opt changed")?;
    let mut text = script.to_owned();
    let mut known = BTreeSet::new();
    for [module, old, new] in &names.imports {
        if known.insert(module) {
            text = once(&text, &format!("\n\"{module}\": "), "\na: ")?;
        }
        text = once(&text, &format!("\n{old}: "), &format!("\n{new}: "))?;
    }
    let mut calls = text.split("wasm.");
    let mut renamed = calls.next().unwrap_or_default().to_owned();
    for call in calls {
        let old = identifier(call);
        let new = names.exports.iter().find(|[name, _]| *name == old).map_or(&old, |[_, new]| new);
        renamed += &["wasm.", new, &call[old.len()..]].concat();
    }
    Ok(renamed)
}

/// Replaces what must stand there once.
fn once(text: &str, what: &str, with: &str) -> Result<String> {
    ensure!(text.matches(what).count() == 1, "`{what}` must stand in the script once");
    Ok(text.replacen(what, with, 1))
}

/// The script without exported classes (the app exports none of its own), comments and indents.
fn without_classes(script: &str) -> Result<String> {
    let mut text = script.to_owned();
    while let Some(from) = text.find("export class ") {
        let name: String = identifier(&text[from + "export class ".len()..]);
        cut(&mut text, &format!("export class {name} {{"), "\n}\n")?;
        cut(&mut text, &format!("if (Symbol.dispose) {name}."), ";\n")?;
        cut(&mut text, &format!("const {name}Finalization ="), ";\n")?;
        ensure!(!text.contains(&name), "the script uses {name}, which was to be taken out");
    }
    while text.contains("/**") {
        cut(&mut text, "/**", "*/")?;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

/// Takes out what stands between two marks, and the marks.
fn cut(text: &mut String, from: &str, to: &str) -> Result<()> {
    let start = text.find(from).with_context(|| format!("`{from}` is not in the script"))?;
    let end = text[start..].find(to).with_context(|| format!("`{from}` does not end with `{to}`"))?;
    text.replace_range(start..start + end + to.len(), "");
    Ok(())
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$')).collect()
}

/// The exports that the script calls: `wasm.NAME`.
fn called(script: &str) -> Result<BTreeSet<String>> {
    let called: BTreeSet<String> = script.split("wasm.").skip(1).map(identifier).collect();
    ensure!(called.contains("memory"), "the script does not look like wasm-bindgen's");
    Ok(called)
}

/// These exports, as wasm-metadce wants to be told.
fn roots(called: &BTreeSet<String>) -> String {
    let nodes = called.iter().map(|name| serde_json::json!({ "name": name, "export": name, "root": true }));
    nodes.collect::<serde_json::Value>().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class Stream {
    free() {
        wasm.__wbg_stream_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;

/**
 * @param {number} a
 */
export function add(a) {
    return wasm.add(a, wasm.memory);
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_stream_free(ptr, 1));
";

    #[test]
    fn a_class_goes_with_all_that_belongs_to_it() {
        let text = without_classes(SCRIPT).unwrap();
        assert_eq!(text, "export function add(a) {\nreturn wasm.add(a, wasm.memory);\n}\n");
        let called = called(&text).unwrap();
        assert_eq!(called.iter().map(String::as_str).collect::<Vec<_>>(), ["add", "memory"]);
        assert!(roots(&called).contains(r#""export":"add""#));
    }

    #[test]
    fn a_class_in_use_fails_the_build() {
        let used = SCRIPT.replace("return", "new Stream();");
        assert!(without_classes(&used).is_err());
    }

    #[test]
    fn names_are_those_of_the_smaller_file() {
        let script = "import0 = {\n__wbg_a_1: function() {\nwasm.add(wasm.added);\n},\n};\nreturn {\n\"./app.js\": import0,\n};\n";
        let names = r#"{"imports":[["./app.js","__wbg_a_1","$a"]],"exports":[["add","b"],["memory","c"]]}"#;
        let wanted =
            "import0 = {\n$a: function() {\nwasm.b(wasm.added);\n},\n};\nreturn {\na: import0,\n};\n";
        assert_eq!(renamed(script, names).unwrap(), wanted);
        assert!(renamed("nothing", names).is_err());
    }

    #[test]
    fn another_kind_of_script_fails_the_build() {
        assert!(called("console.log(1)").is_err());
    }
}
