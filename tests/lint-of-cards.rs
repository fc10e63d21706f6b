//! Cards of new threats and plans for teachers: what the linter says of those that ship after each way of breaking them.

#![expect(clippy::unwrap_used, reason = "a failed test is a failed test")]

#[expect(dead_code, reason = "other tests need all of it")]
mod shipped;

use saqbol::domain::lesson::lint::{Problem, Rule, Source, check};

const CARD: &str = "threats/threat-apk-photo.toml";
const PLAN: &str = "plans/phishing.toml";

/// The files beside the lessons, the lessons of one topic, a card and a plan.
fn sources() -> Vec<Source> {
    let mut sources = shipped::sources();
    let wanted =
        |path: &str| !path.contains('/') || path.starts_with("phishing/") || [CARD, PLAN].contains(&path);
    sources.retain(|source| wanted(&source.path));
    sources
}

/// What is wrong with a file after an edit of it, with its text.
fn after(path: &str, edit: impl Fn(&str) -> String) -> (String, Vec<Problem>) {
    let mut sources = sources();
    let number = sources.iter().position(|source| source.path == path).unwrap();
    let text = edit(&sources[number].text);
    assert_ne!(text, sources[number].text, "the edit changes nothing");
    sources[number].text.clone_from(&text);
    let found = check(&sources).problems.into_iter().filter(|(of, _)| *of == number);
    (text, found.map(|(_, problem)| problem).collect())
}

/// A text without the line that begins so.
fn without(text: &str, start: &str) -> String {
    text.split_inclusive('\n').filter(|line| !line.starts_with(start)).collect()
}

/// A text in which the line that begins so is another.
fn with(text: &str, start: &str, line: &str) -> String {
    let all = text.lines().map(|it| if it.starts_with(start) { line } else { it });
    all.collect::<Vec<_>>().join("\n")
}

/// Each line put in the place of the one that begins so breaks its rule, at a place that has these words.
fn each_is_found(path: &str, cases: &[(&str, &str, Rule, &str)]) {
    for (start, line, rule, words) in cases {
        let (text, found) = after(path, |text| with(text, start, line));
        let at_place = |it: &Problem| it.rule == *rule && text[it.span.clone()].contains(words);
        assert!(found.iter().any(at_place), "{line}: {found:?}");
    }
}

#[test]
fn a_card_is_whole_dated_and_sourced() {
    for (line, name) in [
        ("seen", "seen"),
        ("review_by", "review_by"),
        ("source", "source"),
        ("sign.kk =", "kk"),
        ("how.en", "en"),
    ] {
        let (_, found) = after(CARD, |text| without(text, line));
        let told = format!("`{name}` is missing");
        assert!(found.iter().any(|it| it.message.starts_with(&told)), "without {line}: {found:?}");
    }
    each_is_found(
        CARD,
        &[
            ("seen", "seen = \"February\"", Rule::Fact, "February"),
            ("review_by", "review_by = \"2026-02\"", Rule::Fact, "2026-02"),
            ("review_by", "review_by = \"2025-01-01\"", Rule::Fact, "2025-01-01"),
            ("source", "source = \" \"", Rule::Fact, " "),
            ("act.kk", "act.kk = \"TODO\"", Rule::LeftOver, "TODO"),
            ("sign.ru", "sign.ru = \"\"", Rule::MissingLanguage, ""),
            ("how.en", "how.en = \"Call 150 at once\"", Rule::Fact, "150"),
            ("tracks", "tracks = []", Rule::Count, "[]"),
            ("id = \"threat", "id = \"another\"", Rule::DanglingId, "another"),
            ("id = \"threat", "id = \"phish-signs\"", Rule::DuplicateId, "phish-signs"),
        ],
    );
}

#[test]
fn a_card_has_two_exercises_and_its_two_rules_are_practised() {
    let third = |text: &str| {
        let last = text.rfind("[[exercise]]").unwrap();
        [text, &text[last..].replace("asked-to-install", "third")].concat()
    };
    let (_, found) = after(CARD, third);
    assert!(found.iter().any(|it| it.message.starts_with("3 exercises, and a card has 2")), "{found:?}");
    let (_, found) = after(CARD, |text| text.replace("rule = \"act\"", "rule = \"sign\""));
    assert!(found.iter().any(|it| it.message.contains("no exercise practises the rule `act`")), "{found:?}");
    let (_, found) = after(CARD, |text| text.replacen("rule = \"sign\"", "rule = \"other\"", 1));
    assert!(
        found.iter().any(|it| it.rule == Rule::DanglingId && it.message.contains("`other`")),
        "{found:?}"
    );
}

#[test]
fn a_plan_adds_up_and_names_what_there_is() {
    each_is_found(
        PLAN,
        &[
            (
                "wrong",
                "wrong = [\"known-name\", \"looks-real\", \"nobody-thinks-so\"]",
                Rule::DanglingId,
                "nobody-thinks-so",
            ),
            ("wrong", "wrong = [\"known-name\"]", Rule::Count, "wrong"),
            ("print", "print = [\"pass-long\"]", Rule::DanglingId, "pass-long"),
            ("print", "print = []", Rule::Count, "[]"),
            ("id = \"LO4.2.15", "id = \"LO9.9.15\"", Rule::DanglingId, "LO9.9.15"),
            ("id = \"LO4.2.15", "id = \"4.2.15\"", Rule::DanglingId, "4.2.15"),
            ("goal.ru", "goal.ru = \"\"", Rule::MissingLanguage, ""),
            ("phones.kk", "phones.kk = \"Телeфонсыз\"", Rule::Alphabet, "Телeфонсыз"),
            ("goal.en", "goal.en = \"Calls 150\"", Rule::Fact, "150"),
            ("print", "print = [\"phish-signs\"]\nserves = [\"grade 5\"]", Rule::UnknownKey, "serves"),
            ("print", "print = [\"phish-signs\"]\nlaw = [\"Phones are allowed.\"]", Rule::UnknownKey, "law"),
        ],
    );
    let (_, found) = after(PLAN, |text| text.replacen("minutes = 7", "minutes = 8", 1));
    assert!(
        found.iter().any(|it| it.message == "the steps take 16 minutes, and the plan is for 15"),
        "{found:?}"
    );
    let (_, found) = after(PLAN, |text| text.replacen("minutes = 20", "minutes = 2", 1));
    assert!(found.iter().any(|it| it.message.contains("27 minutes")), "{found:?}");
    let (_, found) = after(PLAN, |text| without(text, "phones."));
    assert!(found.iter().any(|it| it.message.contains("`phones` is missing")), "{found:?}");
}

#[test]
fn a_plan_for_no_topic_is_found() {
    let mut sources = sources();
    let number = sources.iter().position(|source| source.path == PLAN).unwrap();
    sources[number].path = "plans/phising.toml".into();
    let found = check(&sources).problems;
    assert!(
        found.iter().any(|(of, it)| *of == number && it.message.contains("no topic `phising`")),
        "{found:?}"
    );
}
