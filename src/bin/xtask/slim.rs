//! Makes the app's script and WASM smaller, after wasm-bindgen has written them.
//!
//! Leptos brings classes for byte streams, which wasm-bindgen exports whether or not anybody uses them.
//! They are taken out of the script, and then out of the WASM whatever the script no longer calls.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::run;

/// Slims `script` and `wasm` in place. Without the tools of package.json only the script.
pub(crate) fn run(root: &Path, script: &Path, wasm: &Path) -> Result<()> {
    let text = fs::read_to_string(script).with_context(|| script.display().to_string())?;
    let text = without_classes(&text)?;
    fs::write(script, &text).with_context(|| script.display().to_string())?;
    if !root.join("node_modules/binaryen/bin/wasm-opt").exists() {
        println!("[xtask] no binaryen in node_modules: the WASM stays some percent larger");
        return Ok(());
    }
    run::step("wasm-metadce and wasm-opt", || {
        let graph = wasm.with_extension("graph");
        fs::write(&graph, roots(&called(&text)?)).context("the graph of exports")?;
        binaryen(root, "wasm-metadce", wasm, &["--graph-file".as_ref(), graph.as_os_str()])?;
        fs::remove_file(&graph).context("the graph of exports")?;
        // The features that the compiler used are named in the file itself. Inlining, even of what is
        // called once, makes the file larger once it is compressed.
        binaryen(
            root,
            "wasm-opt",
            wasm,
            &[
                "-Oz",
                "--converge",
                "--one-caller-inline-max-function-size=0",
                "--strip-debug",
                "--strip-producers",
            ]
            .map(AsRef::as_ref),
        )
    })
}

/// Runs a tool on a file, in place.
fn binaryen(root: &Path, tool: &str, wasm: &Path, options: &[&std::ffi::OsStr]) -> Result<()> {
    let small = wasm.with_extension("small");
    let mut node = run::command(root, "node");
    node.arg(root.join("node_modules/binaryen/bin").join(tool)).arg(wasm).arg("-o").arg(&small).args(options);
    // wasm-metadce lists what it takes out.
    let output = node.stdin(Stdio::null()).output().with_context(|| tool.to_owned())?;
    ensure!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    fs::rename(&small, wasm).with_context(|| format!("{tool} wrote nothing"))
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
    fn another_kind_of_script_fails_the_build() {
        assert!(called("console.log(1)").is_err());
    }
}
