//! What each kind of exercise adds to the WASM of the first visit.
//!
//! The functions of a kind are known by their names, and those made for it by generics by the kind's name
//! within theirs. What several kinds share (option cards, talks, the dispatch over all kinds) counts for the
//! average, too. Names are gone after wasm-opt, and compression cannot be told apart by function: each byte
//! before both counts with the share that the whole file has after them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use saqbol::exercise::FOLDERS;
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::size::kib;
use crate::slim;

/// What a kind may add on average, compressed.
const PER_KIND: usize = 3 * 1024;

/// Prints the share of each kind in the last release build, whose WASM has `whole` bytes compressed; an error
/// when they are too large on average.
pub(crate) fn run(root: &Path, whole: usize) -> Result<()> {
    let path = root.join(slim::NAMED);
    let Ok(wasm) = fs::read(&path) else {
        println!("no {}: build the release with binaryen to see what each kind costs", slim::NAMED);
        return Ok(());
    };
    let functions = functions(&wasm).with_context(|| path.display().to_string())?;
    let code: usize = functions.iter().map(|(_, size)| size).sum();
    let share = |bytes: usize| bytes * whole / code;
    let mut of_kinds = 0;
    println!("{:<26}{:>10}{:>12}", "kind, its share of WASM", "bytes", "brotli 11");
    for folder in FOLDERS {
        let marker = format!("exercise::{}::", folder.folder);
        let of_kind = functions.iter().filter(|(name, _)| name.contains(&marker));
        let bytes: usize = of_kind.map(|(_, size)| size).sum();
        ensure!(bytes > 0, "the WASM has no function of {}", folder.folder);
        println!("{:<26}{bytes:>10}{:>12}", folder.kind, share(bytes));
        of_kinds += bytes;
    }
    let all: usize =
        functions.iter().filter(|(name, _)| name.contains("exercise::")).map(|(_, size)| size).sum();
    let shared = all.saturating_sub(of_kinds);
    println!("{:<26}{shared:>10}{:>12}", "shared by several", share(shared));
    let average = share(all) / FOLDERS.len();
    println!("{:<26}{:>22}   of {PER_KIND}", format!("average of {} kinds", FOLDERS.len()), average);
    ensure!(average <= PER_KIND, "a kind adds {} KiB on average", kib(average));
    Ok(())
}

/// Name and size in bytes of every function with a body.
fn functions(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0_usize, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(reader) = section.as_known() else { continue };
                for subsection in reader {
                    let Name::Function(map) = subsection? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.push((usize::try_from(naming.index)?, naming.name.to_owned()));
                    }
                }
            }
            _ => {}
        }
    }
    ensure!(!names.is_empty(), "the functions have no names");
    let named =
        names.into_iter().filter_map(|(index, name)| Some((name, *sizes.get(index.checked_sub(imported)?)?)));
    Ok(named.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with one imported and two own functions, named.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x07\x01\x01a\x01b\0\0\
        \x03\x03\x02\0\0\
        \x0a\x08\x02\x02\0\x0b\x03\0\x01\x0b\
        \0\x12\x04name\x01\x0b\x03\0\x01i\x01\x01f\x02\x02gg";

    #[test]
    fn functions_are_measured_under_their_names() {
        let found = functions(MODULE).unwrap();
        assert_eq!(found, [("f".to_owned(), 2), ("gg".to_owned(), 3)]);
    }
}
