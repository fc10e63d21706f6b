//! What the first visit costs, as a good host sends it: brotli at level 11.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{assets, share};

/// Until the first exercise can be answered: page, styles, scripts, WASM, index and lesson.
const BUDGET: usize = 200 * 1024;
/// The fonts, which nothing waits for.
const FONTS_BUDGET: usize = 65 * 1024;

/// A group of files, of which the visitor loads all or one.
struct Part {
    name: &'static str,
    /// Path within dist/, as a prefix and a suffix.
    matching: (&'static str, &'static str),
    /// Only one of them is loaded; the largest counts.
    one_of: bool,
}

const fn all(name: &'static str, prefix: &'static str, suffix: &'static str) -> Part {
    Part { name, matching: (prefix, suffix), one_of: false }
}

const fn largest(name: &'static str, prefix: &'static str, suffix: &'static str) -> Part {
    Part { name, matching: (prefix, suffix), one_of: true }
}

const FIRST_VISIT: [Part; 8] = [
    all("page", "index", ".html"),
    all("styles", "saqbol-", ".css"),
    all("loader", "boot", ".js"),
    all("script", "saqbol-", ".js"),
    all("WASM", "saqbol-", ".wasm"),
    largest("texts, largest edition", "texts/", ".json"),
    largest("index, largest edition", "lessons/index.", ".json"),
    largest("lesson, largest", "lessons/", ".json"),
];

/// Measures `dist/`; an error when a budget is exceeded or a part is missing.
pub(crate) fn run(root: &Path) -> Result<()> {
    let dist = root.join("dist");
    ensure!(dist.join("index.html").is_file(), "no dist/: build it with `cargo xtask serve`");
    let files = files(&dist)?;
    println!("{:<26}{:>10}{:>12}", "first visit", "bytes", "brotli 11");
    let (mut total, mut wasm) = (0, 0);
    for part in &FIRST_VISIT {
        let bytes = row(&dist, &files, part)?;
        total += bytes;
        wasm = if part.name == "WASM" { bytes } else { wasm };
    }
    println!("{:<26}{:>22}   of {BUDGET}", "sum", total);
    // Loaded where a pass phrase is built, or when the app is installed for use without internet.
    row(&dist, &files, &all("estimator, when wanted", "strength", ""))?;
    // Loaded with the first of their pages.
    row(&dist, &files, &all("desk's script", "desk/", ".js"))?;
    row(&dist, &files, &all("desk's WASM", "desk/", ".wasm"))?;
    row(&dist, &files, &largest("texts of the rooms", "rooms/", ".json"))?;
    row(&dist, &files, &all("studio's WASM", "studio/", ".wasm"))?;
    let fonts: usize =
        matching(&files, ("fonts/", ".woff2")).map(|path| size(&dist, path)).sum::<Result<_>>()?;
    println!("{:<26}{:>22}   of {FONTS_BUDGET}", "fonts, not blocking", fonts);
    ensure!(fonts > 0, "no fonts in dist/fonts");
    ensure!(total <= BUDGET, "the first visit is {} bytes over its budget", total - BUDGET);
    ensure!(fonts <= FONTS_BUDGET, "the fonts are {} bytes over their budget", fonts - FONTS_BUDGET);
    println!("first visit {} KiB of {} KiB", kib(total), kib(BUDGET));
    share::run(root, wasm)
}

/// Bytes as KiB with one decimal, rounded up.
pub(crate) fn kib(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Paths within dist/, with `/` on every system.
fn files(dist: &Path) -> Result<Vec<String>> {
    let paths = assets::files(dist)?.into_iter();
    paths.map(|path| Ok(path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/"))).collect()
}

fn matching<'a>(files: &'a [String], (prefix, suffix): (&str, &str)) -> impl Iterator<Item = &'a String> {
    files.iter().filter(move |path| path.starts_with(prefix) && path.ends_with(suffix))
}

fn row(dist: &Path, files: &[String], part: &Part) -> Result<usize> {
    let mut measured = Vec::new();
    for path in matching(files, part.matching) {
        // Indexes stand among the lessons and are counted by their own part.
        if part.matching.0 == "lessons/" && path.starts_with("lessons/index.") {
            continue;
        }
        measured.push((compressed(&fs::read(dist.join(path))?)?, size(dist, path)?));
    }
    if part.one_of {
        measured = measured.into_iter().max().into_iter().collect();
    }
    ensure!(
        !measured.is_empty(),
        "dist/ has no {}: nothing matches {}*{}",
        part.name,
        part.matching.0,
        part.matching.1
    );
    let plain: usize = measured.iter().map(|(_, plain)| plain).sum();
    let small: usize = measured.iter().map(|(small, _)| small).sum();
    println!("{:<26}{plain:>10}{small:>12}", part.name);
    Ok(small)
}

fn size(dist: &Path, path: &str) -> Result<usize> {
    let length = fs::metadata(dist.join(path)).with_context(|| path.to_owned())?.len();
    Ok(usize::try_from(length)?)
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut small = Vec::new();
    brotli::CompressorWriter::new(&mut small, 1 << 16, 11, 24).write_all(bytes)?;
    Ok(small.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_is_compressed() {
        assert!(compressed(&b"saqbol ".repeat(1000)).unwrap() < 100);
    }

    #[test]
    fn kibibytes_are_never_rounded_down() {
        assert_eq!(
            [kib(0), kib(1), kib(1024), kib(1025), kib(BUDGET)],
            ["0.0", "0.1", "1.0", "1.1", "200.0"]
        );
    }

    #[test]
    fn parts_do_not_share_files() {
        let files = ["index.html", "saqbol-1.js", "saqbol-1_bg.wasm", "boot.js", "strength_bg.wasm", "sw.js"]
            .map(str::to_owned);
        // The estimator is no part of the first visit.
        for path in &files[..4] {
            let parts =
                FIRST_VISIT.iter().filter(|part| matching(&files, part.matching).any(|found| found == path));
            assert_eq!(parts.count(), 1, "{path}");
        }
        assert_eq!(matching(&files, ("saqbol-", ".wasm")).count(), 1);
    }
}
