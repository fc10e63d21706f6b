//! The last step of a build: lessons, the page's placeholders, the smaller WASM, the service worker's list.
//!
//! Runs as Trunk's `post_build` hook in the folder that becomes `dist/`. The same sources give the same
//! bytes. Whatever is not as expected fails the build.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::build::DEV;
use crate::{assets, lessons, slim, sum};

/// Not needed by an app that is installed already, and large.
const NOT_KEPT: &str = "icons/screenshot-";

/// Completes the folder that Trunk names in `TRUNK_STAGING_DIR`.
pub(crate) fn run(root: &Path) -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`cargo xtask dist` is run by Trunk; use `cargo xtask serve` or `cargo xtask dev`")?;
    let dev = std::env::var_os(DEV).is_some();
    let lessons = lessons::lessons(root)?;
    for (path, content) in &lessons.files {
        let path = staging.join(path);
        fs::create_dir_all(path.parent().context("a lesson without a folder")?)?;
        fs::write(&path, content).with_context(|| path.display().to_string())?;
    }
    let sprite = fs::read_to_string(root.join(assets::SPRITE)).context(assets::SPRITE)?;
    for script in ["boot.js", "old.js", "sw.js", "strength_loader.js"] {
        edit(&staging, script, |text| Ok(without_comments(text)))?;
    }
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if release && !dev {
        optimise(root, &staging)?;
    }
    let named = |files: Vec<(&'static str, String)>| {
        files.into_iter().map(|(edition, file)| (edition.to_owned(), file)).collect()
    };
    let lists = [
        ("index", named(lessons.indexes)),
        ("texts", named(lessons.texts)),
        ("room-texts", named(lessons.rooms)),
        ("rooms", rooms(&staging)?),
    ];
    edit(&staging, "index.html", |html| page(html, &lists, &sprite, dev))?;
    if dev {
        return fs::write(staging.join("sw.js"), include_str!("sw-dev.js")).context("sw.js");
    }
    let list = list(&staging)?;
    edit(&staging, "sw.js", |text| worker(text, &list))
}

fn edit(staging: &Path, name: &str, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let path = staging.join(name);
    let text = fs::read_to_string(&path).with_context(|| name.to_owned())?;
    fs::write(&path, change(&text).with_context(|| name.to_owned())?).with_context(|| name.to_owned())
}

/// Replaces what must stand exactly once.
fn replace(text: &str, what: &str, with: &str) -> Result<String> {
    let found = text.matches(what).count();
    ensure!(found == 1, "`{what}` must stand there once, but stands {found} times");
    Ok(text.replacen(what, with, 1))
}

/// The WASMs that show pages of their own.
const ROOMS: [&str; 2] = ["desk", "studio"];

/// Puts their scripts, WASMs and styles into folders, under names that change with their content; says which is where.
fn rooms(staging: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for room in ROOMS {
        for (kind, from) in [("js", ".js"), ("wasm", "_bg.wasm"), ("css", ".css")] {
            let from = format!("{room}{from}");
            let content = fs::read(staging.join(&from)).with_context(|| from.clone())?;
            let to = format!("{room}/{room}.{}.{kind}", &sum::hex(&content)[..8]);
            fs::create_dir_all(staging.join(room))?;
            fs::rename(staging.join(from), staging.join(&to)).with_context(|| to.clone())?;
            files.push((format!("{room}.{kind}"), to));
        }
    }
    Ok(files)
}

/// A name in the page, and its files by the code of their edition, or by what they are.
type Lists = [(&'static str, Vec<(String, String)>)];

fn page(html: &str, lists: &Lists, sprite: &str, dev: bool) -> Result<String> {
    let mut html = html.to_owned();
    for (name, files) in lists {
        let files: Vec<_> = files.iter().map(|(key, file)| format!("{key}={file}")).collect();
        let meta = format!("<meta name=\"saqbol-{name}\" content=\"");
        html = replace(&html, &format!("{meta}\">"), &format!("{meta}{}\">", files.join(" ")))?;
    }
    let html = replace(&html, "<!-- sprite -->", sprite)?;
    if dev {
        // Trunk reloads the page by an inline script, a socket and an overlay with inline style.
        let html = replace(&html, "script-src 'self'", "script-src 'self' 'unsafe-inline'")?;
        return replace(&html, "connect-src 'self'", "connect-src 'self' ws:");
    }
    // The page's policy would block these, silently for whoever does not look at the console.
    for inline in ["<script>", "<style", " style=\"", " onclick="] {
        ensure!(!html.contains(inline), "the page's policy forbids `{inline}`");
    }
    Ok(html)
}

/// A script of ours without the lines that are comments.
fn without_comments(script: &str) -> String {
    let code = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}

/// Makes the scripts and the WASM of the app and of its worker smaller, in place.
fn optimise(root: &Path, staging: &Path) -> Result<()> {
    let files = assets::files(staging)?;
    let one = |prefix: &str, kind: &str| {
        let name = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.starts_with(prefix) && name.ends_with(kind)
        };
        let mut found = files.iter().filter(|path| name(path));
        match (found.next(), found.next()) {
            (Some(path), None) => Ok(path),
            _ => bail!("Trunk must write one {prefix}*{kind}"),
        }
    };
    slim::script(root, one("boot.", "js")?)?;
    slim::run(root, one("saqbol-", ".js")?, one("saqbol-", ".wasm")?, true)?;
    slim::run(root, one("desk.", "js")?, one("desk_", ".wasm")?, false)?;
    slim::run_worker(root, one("studio.", "js")?, one("studio_", ".wasm")?)?;
    slim::run_worker(root, one("strength.", "js")?, one("strength_", ".wasm")?)
}

/// Path and checksum of every file that the service worker keeps, in order.
fn list(staging: &Path) -> Result<Vec<(String, String)>> {
    let mut list = Vec::new();
    for file in assets::files(staging)? {
        let path = file.strip_prefix(staging)?.to_string_lossy().replace('\\', "/");
        if path == "sw.js" || path.starts_with(NOT_KEPT) {
            continue;
        }
        // The page is asked for under the folder's address, as visitors do: hosts may redirect index.html.
        let path = if path == "index.html" { "./".to_owned() } else { path };
        list.push((path, sum::base64(&fs::read(&file)?)));
    }
    if !list.iter().any(|(path, _)| path == "./") {
        bail!("no index.html in {}", staging.display());
    }
    Ok(list)
}

fn worker(script: &str, list: &[(String, String)]) -> Result<String> {
    let json = serde_json::to_string(list)?;
    let version = &sum::hex(json.as_bytes())[..16];
    let script = replace(script, "const FILES = [];", &format!("const FILES = {json};"))?;
    replace(&script, "const VERSION = \"\";", &format!("const VERSION = \"{version}\";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = include_str!("../../../public/index.html");
    const WORKER: &str = include_str!("../../../public/sw.js");

    #[test]
    fn the_page_gets_its_indexes_and_drawings() {
        let list = |files: &[(&str, &str)]| {
            files.iter().map(|(key, file)| ((*key).to_owned(), (*file).to_owned())).collect()
        };
        let indexes = list(&[("kk", "lessons/index.kk.1.json"), ("en", "lessons/index.en.2.json")]);
        let texts = list(&[("kk", "texts/kk.3.json")]);
        let html = page(PAGE, &[("index", indexes), ("texts", texts)], "<svg></svg>", false).unwrap();
        assert!(html.contains(r#"content="kk=texts/kk.3.json""#));
        assert!(html.contains(r#"content="kk=lessons/index.kk.1.json en=lessons/index.en.2.json""#));
        assert!(html.contains("<svg></svg>"));
        assert!(!html.contains("unsafe-inline"));
    }

    #[test]
    fn only_the_dev_page_allows_inline_scripts() {
        let html = page(PAGE, &[], "", true).unwrap();
        assert!(html.contains("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"));
        assert!(html.contains("connect-src 'self' ws:;"));
    }

    #[test]
    fn what_the_policy_forbids_or_is_missing_fails_the_build() {
        let styled = PAGE.replace("id=\"app\"", "id=\"app\" style=\"color:red\"");
        assert!(page(&styled, &[], "", false).is_err());
        assert!(page(&PAGE.replace("<!-- sprite -->", ""), &[], "", false).is_err());
        assert!(worker("const FILES = [1];", &[]).is_err());
    }

    #[test]
    fn the_version_follows_the_content() {
        let with = |sum: &str| worker(WORKER, &[("./".into(), sum.into())]).unwrap();
        assert_eq!(with("a"), with("a"));
        let version = |script: String| {
            script.lines().find(|line| line.starts_with("const VERSION")).map(str::to_owned).unwrap()
        };
        assert_ne!(version(with("a")), version(with("b")));
        assert!(with("a").contains(r#"const FILES = [["./","a"]];"#));
    }

    #[test]
    fn the_list_names_every_file_but_the_worker_and_the_screenshots() {
        let folder = std::env::temp_dir().join(format!("saqbol-list-{}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).unwrap();
        for name in ["index.html", "sw.js", "a.css", "icons/icon.svg", "icons/screenshot-wide.png"] {
            fs::write(folder.join(name), "").unwrap();
        }
        let paths: Vec<_> = list(&folder).unwrap().into_iter().map(|(path, _)| path).collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(paths, ["a.css", "icons/icon.svg", "./"]);
    }

    #[test]
    fn comments_are_left_out() {
        assert_eq!(without_comments("// a\nb; // c\n  // d\ne;\n"), "b; // c\ne;\n");
    }
}
