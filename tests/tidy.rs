//! What must not be where: rules of the house that no compiler knows.

#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

use std::fs;
use std::path::Path;

/// Lines of a file of ours: longer ones are hard to read.
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Path below the project, and text, of every file below a folder with one of the endings.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|it| it == *ending)) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

fn app() -> Vec<(String, String)> {
    let mut sources = sources("src", &["rs"]);
    // What is native: it knows no browser by itself. The worker is the browser's other side, see ARCHITECTURE.md.
    sources.retain(|(path, _)| !path.starts_with("src/bin/"));
    sources
}

/// Lines with a text, outside of comments, as `path:line`.
fn uses(sources: &[(String, String)], what: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources {
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            if !code.starts_with("//") && code.contains(what) {
                found.push(format!("{path}:{}", number + 1));
            }
        }
    }
    found
}

#[test]
fn only_platform_names_the_browser() {
    let mut sources = app();
    sources.retain(|(path, _)| !path.starts_with("src/platform/"));
    for name in ["web_sys", "js_sys", "gloo_", "wasm_bindgen::"] {
        assert_eq!(uses(&sources, name), [""; 0], "{name}");
    }
}

#[test]
fn platform_knows_nothing_of_the_app() {
    let sources = sources("src/platform", &["rs"]);
    for name in
        ["crate::domain", "crate::exercise", "crate::scene", "crate::lang", "crate::state", "crate::ui"]
    {
        assert_eq!(uses(&sources, name), [""; 0], "{name}");
    }
}

#[test]
fn only_views_and_state_know_leptos() {
    let mut sources = app();
    let may = |path: &str| {
        path.starts_with("src/ui/") || path.starts_with("src/state/") || path.ends_with("/view.rs")
    };
    sources.retain(|(path, _)| !may(path));
    assert_eq!(uses(&sources, "leptos"), [""; 0]);
}

#[test]
fn nothing_is_written_into_the_page_as_markup_or_style() {
    for what in ["inner_html", "set_inner_html", "attr(\"style\"", " style="] {
        assert_eq!(uses(&app(), what), [""; 0], "{what}");
    }
}

/// What the page itself asks for stays on its own origin.
#[test]
fn the_page_names_no_other_origin() {
    let page = sources("public", &["html", "js", "css", "webmanifest"]);
    for what in ["https://", "http://"] {
        assert_eq!(uses(&page, what), [""; 0], "{what}");
    }
    let mut sources = app();
    // Texts of lessons' tests, and what reads addresses, name some; nothing is loaded from them.
    sources.retain(|(path, _)| !path.contains("/lint/") && !path.contains("/link/"));
    assert_eq!(uses(&sources, "https://"), [""; 0]);
}

#[test]
fn no_file_is_too_long_to_be_read() {
    let mut all = sources("src", &["rs", "css"]);
    all.extend(sources("tests", &["rs", "ts", "mjs"]));
    all.extend(sources("public", &["js", "css", "html"]));
    for (path, text) in all {
        let lines = text.lines().count();
        assert!(lines <= LONGEST || path.starts_with("public/generated/"), "{path} has {lines} lines");
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for (path, text) in sources("src", &["rs"]) {
        assert!(text.starts_with("//!"), "{path} has no //!");
    }
}
