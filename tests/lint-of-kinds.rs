//! The linter on the examples of all kinds: sound as they are, and each key missed or mistaken.

mod linted;

use linted::{LESSON, problems, sources};
use saqbol::domain::lesson::lint::{Problem, Source};
use saqbol::exercise::{FOLDERS, Folder};

/// The problems of a kind's example after an edit, with the example's text.
fn of_example(folder: &Folder, edit: &dyn Fn(&str) -> String) -> (String, Vec<Problem>) {
    let mut sources = sources(LESSON);
    let text = edit(folder.example);
    let path = format!("src/exercise/{}/example.toml", folder.folder);
    sources[1].text += "\n";
    // The fixture has one skill; the examples name those that ship.
    sources[1].text += include_str!("../lessons/skills.toml");
    let desk = include_str!("../lessons/media/desk.svg").to_owned();
    sources.push(Source { path: "media/desk.svg".into(), text: desk });
    sources.push(Source { path: path.clone(), text: text.clone() });
    let found = problems(&sources).into_iter().filter(|(of, _)| *of == path).map(|(_, problem)| problem);
    (text, found.collect())
}

/// The keys that belong to a kind, as its example writes them: tables and single values.
fn own_keys(example: &str) -> Vec<String> {
    const COMMON: [&str; 11] = [
        "id",
        "kind",
        "skills",
        "difficulty",
        "rule",
        "prompt",
        "hint",
        "scene",
        "surface",
        "right",
        "misconception",
    ];
    let mut keys: Vec<String> = Vec::new();
    for line in example.lines() {
        let table = line.trim_start_matches('[').strip_prefix("exercise.").filter(|_| line.starts_with('['));
        let key = match table {
            Some(table) => table.split([']', '.']).next(),
            None => line.split_once(" = ").map(|(key, _)| key).filter(|key| !key.contains('#')),
        };
        let key = key.and_then(|key| key.split('.').next()).unwrap_or_default();
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        if is_key && !COMMON.contains(&key) && !["kk", "ru", "en", "kk_siz", "ru_vy"].contains(&key) {
            keys.push(key.to_owned());
        }
        // What stands in a nested table belongs to that table.
        if table.is_some_and(|table| table.contains('.')) || line.starts_with("[exercise.") {
            keys.retain(|known| known != "scene");
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[test]
fn the_examples_of_all_kinds_have_no_problem() {
    for folder in FOLDERS {
        let (_, found) = of_example(folder, &str::to_owned);
        assert_eq!(found, [], "{}", folder.kind);
    }
}

/// A kind used wrongly: the key, its line, and how it is written.
#[test]
fn a_wrong_key_of_a_kind_is_named_with_what_is_known_there() {
    for folder in FOLDERS {
        let keys = own_keys(folder.example);
        assert!(!keys.is_empty(), "{} has no key of its own", folder.kind);
        for key in keys {
            let wrong = format!("{key}x");
            let (text, found) = of_example(folder, &|example| renamed(example, &key, &wrong));
            let name = format!("`{wrong}` in {}", folder.kind);
            let named = found.iter().find(|problem| problem.message.contains(&format!("`{wrong}`")));
            let problem = named.unwrap_or_else(|| panic!("{name}: not found among {found:#?}"));
            assert!(text[problem.span.clone()].contains(&wrong), "{name}: points elsewhere");
            assert!(problem.help.contains(&key), "{name}: the help does not know the right key");
        }
    }
}

/// The example with a key of another name everywhere.
fn renamed(example: &str, key: &str, wrong: &str) -> String {
    let lines = example.lines().map(|line| {
        let table = [format!("exercise.{key}]"), format!("exercise.{key}.")];
        let nested = format!(".{key}]");
        if line.starts_with('[') && (table.iter().any(|table| line.contains(table)) || line.contains(&nested))
        {
            return line.replace(&format!(".{key}"), &format!(".{wrong}"));
        }
        let own = line.strip_prefix(key).filter(|rest| rest.starts_with([' ', '.', '=']));
        own.map_or_else(|| line.to_owned(), |rest| [wrong, rest].concat())
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// Something that a kind needs and that is left out: the help shows the lines of the example.
#[test]
fn a_missing_key_of_a_kind_is_shown_as_it_is_written() {
    for (kind, key, shows) in [
        ("choice", "option", "[[exercise.option]]"),
        ("groups", "group", "[[exercise.group]]"),
        ("mark", "sign", "[[exercise.sign]]"),
    ] {
        let folder = FOLDERS.iter().find(|folder| folder.kind == kind).unwrap();
        let without = |example: &str| {
            let mut kept = true;
            let lines = example.lines().filter(|line| {
                if line.starts_with('[') {
                    kept = !line.starts_with(&format!("[[exercise.{key}]]"));
                }
                kept
            });
            lines.collect::<Vec<_>>().join("\n")
        };
        let (text, found) = of_example(folder, &without);
        let problem = found.iter().find(|problem| problem.message.contains(&format!("`{key}`"))).unwrap();
        assert!(problem.help.contains(shows), "{kind}: {}", problem.help);
        assert!(problem.help.contains(&format!("src/exercise/{}/example.toml", folder.folder)));
        assert!(text.get(problem.span.clone()).is_some());
    }
}
