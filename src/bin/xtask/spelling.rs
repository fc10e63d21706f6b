//! `cargo xtask lint --spelling`: every word of the lessons is in a dictionary, or in a list that was read.
//!
//! Debian's hunspell, because its Kazakh dictionary is the only free one, and follows suffixes. It knows about four
//! Kazakh words in five; the others stand in `lessons/spelling/kk.txt`, each added after its sentence was read.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use saqbol::domain::lesson::lint::{Problem, Rule, Source, texts, words};
use saqbol::lang::Lang;

use crate::browser;

/// Debian's packages: the program, and the dictionaries.
const PACKAGES: [&str; 4] = ["hunspell", "hunspell-ru", "hunspell-en-us", "hunspell-kk"];

const fn dictionary(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "kk_KZ",
        Lang::Ru => "ru_RU",
        // British spelling where it differs is in the list.
        Lang::En => "en_US",
    }
}

/// What is wrong with the spelling.
pub(crate) struct Found {
    /// Words that no dictionary knows and no list has, each with the number of its file.
    pub(crate) problems: Vec<(usize, Problem)>,
    /// What to take out of the lists.
    pub(crate) idle: Vec<String>,
}

/// Whether the dictionaries are there.
fn there() -> bool {
    let knows = |lang: &Lang| {
        let mut asked = Command::new("hunspell");
        let asked = asked.args(["-d", dictionary(*lang), "-l"]).stdin(Stdio::null()).output();
        asked.is_ok_and(|output| output.status.success())
    };
    Lang::ALL.iter().all(knows)
}

/// Whether the dictionaries are there or can be installed without asking; if not, says what to do.
pub(crate) fn possible(root: &Path) -> bool {
    let possible = there() || browser::may_apt(root);
    if !possible {
        println!(
            "the spelling is not checked here: install hunspell and its dictionaries ({})",
            PACKAGES.join(" ")
        );
    }
    possible
}

/// Installs what is missing, where that can be done without asking.
fn set_up(root: &Path) -> Result<()> {
    if there() {
        return Ok(());
    }
    let by_hand = || format!("install hunspell and its dictionaries ({})", PACKAGES.join(" "));
    ensure!(browser::may_apt(root), "the spelling cannot be checked: {}", by_hand());
    browser::apt(root, &PACKAGES).with_context(by_hand)
}

/// The words that no dictionary knows and no list has, each at the first place where it stands; then the words of lists
/// that no text has any more.
pub(crate) fn problems(root: &Path, sources: &[Source]) -> Result<Found> {
    set_up(root)?;
    let texts = texts(sources);
    let (mut problems, mut idle) = (Vec::new(), Vec::new());
    for lang in Lang::ALL {
        let path = format!("lessons/spelling/{}.txt", lang.code());
        let list = std::fs::read_to_string(root.join(&path)).with_context(|| path.clone())?;
        let known: BTreeSet<&str> =
            list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        let mut first: BTreeMap<String, (usize, &str, &saqbol::domain::lesson::lint::Text)> = BTreeMap::new();
        for (number, text) in texts.iter().enumerate().filter(|(_, text)| text.lang == lang) {
            for word in words(&text.plain, lang) {
                first.entry(word.to_lowercase()).or_insert((number, word, text));
            }
        }
        let unknown = unknown(lang, first.values().map(|(_, word, _)| *word))?;
        let mut used = BTreeSet::new();
        for (lower, (_, word, text)) in &first {
            if !unknown.contains(&typed(word)) {
                continue;
            }
            if known.contains(lower.as_str()) {
                used.insert(lower.as_str());
                continue;
            }
            let source = &sources[text.file].text;
            let at = source.get(text.span.clone()).and_then(|text| text.find(*word)).unwrap_or(0);
            let span = text.span.start + at..text.span.start + at + word.len();
            let help = format!("mend it; or read its sentence, and add `{lower}` to {path}");
            problems.push((
                text.file,
                Problem::new(Rule::Spelling, span, format!("«{word}» is in no dictionary"), help),
            ));
        }
        let unused = known.iter().filter(|word| !used.contains(**word));
        idle.extend(
            unused.map(|word| format!("{path}: `{word}` is in the dictionary or in no text, take it out")),
        );
    }
    Ok(Found { problems, idle })
}

/// Those of some words that the dictionary of a language does not know.
fn unknown<'a>(lang: Lang, words: impl Iterator<Item = &'a str>) -> Result<BTreeSet<String>> {
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary(lang), "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("hunspell")?;
    let mut input = hunspell.stdin.take().context("hunspell takes no words")?;
    let words: Vec<String> = words.map(typed).collect();
    let lines = words.join("\n") + "\n";
    // Written beside reading: a pipe holds less than all words.
    let writing = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = hunspell.wait_with_output()?;
    if !output.status.success() || !matches!(writing.join(), Ok(Ok(()))) {
        bail!("hunspell failed on {}", dictionary(lang));
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

/// A word with the apostrophe that dictionaries have.
fn typed(word: &str) -> String {
    word.replace('’', "'")
}
