//! The linter: a small lesson without a problem, and each rule broken in one place.
//!
//! Each case is the valid file with one edit. The problem must be found with its rule, at the very
//! words that are wrong, and say what to do.

mod linted;

use linted::{FACTS, IDS, LESSON, MISCONCEPTIONS, SKILLS, TOPICS, problems, sources};
use saqbol::domain::lesson::lint::{Rule, Source, check, ids};

/// The place of the n-th occurrence.
fn nth(text: &str, what: &str, n: usize) -> usize {
    text.match_indices(what).nth(n).unwrap_or_else(|| panic!("`{what}` is not in the file {n} times")).0
}

/// One edit of the valid lesson, and what must be found.
struct Case {
    rule: Rule,
    /// What is replaced: the n-th occurrence of a text.
    replace: (&'static str, usize),
    with: &'static str,
    /// The words at which the problem must point; they stand in `with`, or anywhere if not there.
    at: &'static str,
    /// A part of the message.
    says: &'static str,
}

const fn case(
    rule: Rule,
    replace: (&'static str, usize),
    with: &'static str,
    at: &'static str,
    says: &'static str,
) -> Case {
    Case { rule, replace, with, at, says }
}

const CASES: &[Case] = &[
    case(Rule::Syntax, ("minutes = 5", 0), "minutes = = 5", "=", ""),
    case(Rule::Shape, ("minutes = 5", 0), "minutes = \"five\"", "\"five\"", "u8"),
    case(Rule::Shape, ("\"adult\"", 0), "\"grown-up\"", "\"grown-up\"", "grown-up"),
    case(Rule::Shape, ("kind = \"order\"", 0), "kind = \"puzzle\"", "\"puzzle\"", "no such kind"),
    case(Rule::Shape, ("difficulty = 2\n", 0), "", "", "`difficulty`"),
    case(Rule::Shape, ("difficulty = 2", 0), "difficulty = 6", "6", "from 1 to 5"),
    case(Rule::UnknownKey, ("rule = \"calm\"", 0), "rule = \"calm\"\npoints = 3", "points", "points"),
    case(Rule::MissingLanguage, ("prompt.en = \"What to do?\"", 1), "prompt.en = \"\"", "\"\"", "`en`"),
    case(Rule::MissingLanguage, ("title.ru = \"Пример урока\"\n", 0), "", "", "`ru`"),
    case(Rule::MissingLanguage, ("\"Сначала остановиться.\"", 0), "\"  \"", "\"  \"", "`ru`"),
    case(Rule::MissingExplanation, ("why.kk = \"Себебі осында.\"", 0), "why.kk = \"\"", "\"\"", "`kk`"),
    case(Rule::MissingExplanation, ("en = \"Look without haste.\"", 2), "en = \"\"", "\"\"", "`en`"),
    case(Rule::DuplicateId, ("id = \"choice-b\"", 0), "id = \"choice-a\"", "\"choice-a\"", "twice"),
    case(Rule::DanglingId, ("rule = \"calm\"", 2), "rule = \"clam\"", "\"clam\"", "`clam`"),
    case(
        Rule::DanglingId,
        ("[\"notice-signs\"]", 0),
        "[\"notice-sings\"]",
        "\"notice-sings\"",
        "notice-sings",
    ),
    case(Rule::DanglingId, ("group = \"safe\"", 0), "group = \"save\"", "", "`save`"),
    case(Rule::DanglingId, ("id = \"thanks\"", 0), "id = \"thank\"", "", "`thank`"),
    case(Rule::RightOptions, ("right = true\n", 0), "", "", "nothing here is right"),
    case(
        Rule::RightOptions,
        ("text.kk = \"Бірден басып жіберу\"", 0),
        "right = true\ntext.kk = \"Бірден басып жіберу\"",
        "",
        "everything here is right",
    ),
    case(Rule::Count, ("minutes = 5", 0), "minutes = 90", "90", "minutes"),
    case(Rule::Balance, ("fake = true\n", 0), "", "", "3 of 4"),
    case(Rule::LeftOver, ("Причина здесь.", 0), "TODO", "TODO", "left"),
    case(
        Rule::Alphabet,
        ("Алдымен тоқтау керек.", 0),
        "Aлдымен тоқтау керек.",
        "Aлдымен",
        "Latin letter `A`",
    ),
    case(Rule::Alphabet, ("Stop first.", 0), "Stоp first.", "Stоp", "Cyrillic letter `о`"),
    case(Rule::Domain, ("Paid 490 ₸.", 0), "Paid 490 ₸ at kaspi.kz.", "kaspi.kz", "kaspi.kz"),
    case(Rule::Domain, ("Tell the code.", 0), "Go to bit.ly/x1.", "bit.ly", "bit.ly"),
    case(Rule::Address, ("kk = \"Асықпай қарау керек.\"", 0), "kk = \"Асықпай қараңыз.\"", "", "қараңыз"),
    case(
        Rule::MissingExplanation,
        ("misconception = \"hurry-helps\"\n", 0),
        "",
        "",
        "names no misconception",
    ),
    case(
        Rule::DanglingId,
        ("\"hurry-helps\"", 1),
        "\"hurry-hurts\"",
        "\"hurry-hurts\"",
        "no misconception `hurry-hurts`",
    ),
    case(
        Rule::DanglingId,
        ("right = true\n", 0),
        "right = true\nmisconception = \"hurry-helps\"\n",
        "",
        "only a wrong option",
    ),
    case(Rule::Fact, ("\"Сначала остановиться.\"", 0), "\"Поможет 1477.\"", "1477", "`1477`"),
    case(Rule::Fact, ("The reason is here.", 0), "It is a criminal matter.", "criminal", "`criminal`"),
    case(
        Rule::Spelling,
        ("Алдымен тоқтау керек.", 0),
        "Алдымен тоқтау керек, достарге де.",
        "достарге",
        "«-ге»",
    ),
    case(Rule::Mark, ("[Hurry](haste)", 0), "Hurry", "", "marks of `en`"),
];

#[test]
fn the_valid_lesson_has_no_problem() {
    assert_eq!(problems(&sources(LESSON)), []);
}

#[test]
fn each_rule_finds_what_breaks_it_at_its_place() {
    for case in CASES {
        let (what, n) = case.replace;
        let start = nth(LESSON, what, n);
        let broken = [&LESSON[..start], case.with, &LESSON[start + what.len()..]].concat();
        let found = problems(&sources(&broken));
        let name = format!("{} by `{}`", case.rule.code(), case.with);
        let (_, problem) = found
            .iter()
            .filter(|(path, _)| path == "topic/sample.toml")
            .find(|(_, problem)| problem.rule == case.rule && problem.message.contains(case.says))
            .unwrap_or_else(|| panic!("{name}: not found among {found:#?}"));
        assert!(!problem.help.is_empty(), "{name}: says what to do");
        if !case.at.is_empty() {
            let wanted = start + case.with.find(case.at).expect("the words stand in the edit");
            let pointed = broken.get(problem.span.clone()).unwrap_or_default();
            assert!(pointed.contains(case.at), "{name}: points at `{pointed}`");
            let line = |at: usize| broken[..at].matches('\n').count();
            assert_eq!(line(problem.span.start), line(wanted), "{name}: the line");
        }
    }
}

#[test]
fn skills_serve_competences_and_build_on_skills_without_going_round() {
    let two = SKILLS.to_owned()
        + "\n[[skill]]\nid = \"second\"\ndigcomp = \"1.2\"\nrequires = [\"notice-signs\"]\n"
        + "title.kk = \"Тексеру\"\ntitle.ru = \"Проверять\"\ntitle.en = \"Checking\"\n";
    let with = |text: String| {
        let mut sources = sources(LESSON);
        sources[1].text = text;
        let found = problems(&sources).into_iter().find(|(path, _)| path == "skills.toml");
        found.map(|(_, problem)| (problem.rule, sources[1].text[problem.span].to_owned()))
    };
    assert_eq!(with(two.clone()), None);
    let found = |rule, at: &str| Some((rule, at.to_owned()));
    assert_eq!(with(two.replace("\"1.2\"", "\"1.9\"")), found(Rule::DanglingId, "\"1.9\""));
    assert_eq!(with(two.replace("[\"notice-signs\"]", "[\"none\"]")), found(Rule::DanglingId, "\"none\""));
    let round = two.replacen("digcomp = \"4.1\"\n", "digcomp = \"4.1\"\nrequires = [\"second\"]\n", 1);
    assert_eq!(with(round), found(Rule::Circle, "\"second\""));
}

/// One lesson may lean a little; a topic as a whole may not.
#[test]
fn a_topic_out_of_balance_is_found_where_its_lessons_are_listed() {
    let found = problems(&sources(&LESSON.replacen("fake = true\n", "", 1)));
    let (path, problem) = found.iter().find(|(_, problem)| problem.message.contains("this topic")).unwrap();
    assert_eq!((&**path, problem.rule), ("topics.toml", Rule::Balance));
    assert!(problem.message.starts_with("3 of 4"), "{}", problem.message);
}

#[test]
fn a_number_with_a_source_may_be_named_and_a_long_reason_may_not() {
    let named = LESSON.replacen("Причина здесь.", "Поможет 111.", 1);
    assert_eq!(problems(&sources(&named)), []);
    let long = format!("why.en = \"{}\"", "Because. ".repeat(30));
    let found = problems(&sources(&LESSON.replacen("why.en = \"The reason is here.\"", &long, 1)));
    assert_eq!((found.len(), found[0].1.rule), (1, Rule::Count));
    assert!(found[0].1.message.contains("270"), "{}", found[0].1.message);
}

#[test]
fn facts_terms_and_misconceptions_are_whole() {
    let with = |path: &str, text: String| {
        let mut sources = sources(LESSON);
        sources.retain(|source| source.path != path);
        sources.push(Source { path: path.into(), text });
        let found = problems(&sources).into_iter().filter(|(of, _)| of == path);
        found.map(|(_, problem)| problem.rule).collect::<Vec<_>>()
    };
    assert_eq!(with("facts.toml", FACTS.replace("a newspaper", " ")), [Rule::Fact]);
    assert_eq!(with("facts.toml", FACTS.replace("2025-11", "autumn")), [Rule::Fact]);
    assert_eq!(with("facts.toml", FACTS.replace("[\"111\"]", "[]")), [Rule::Fact]);
    assert_eq!(with("misconceptions.toml", MISCONCEPTIONS.to_owned() + MISCONCEPTIONS), [Rule::DuplicateId]);
    let term = "[[term]]\nid = \"code\"\nkk = \"код\"\nru = \"код\"\nen = \"code\"\nmeaning.kk = \"Белгі.\"\nmeaning.ru = \"Знак.\"\n";
    assert_eq!(with("glossary.toml", term.to_owned()), [Rule::MissingLanguage]);
    assert_eq!(with("glossary.toml", term.to_owned() + "meaning.en = \"A sign.\"\n"), []);
}

#[test]
fn every_rule_has_a_case() {
    let elsewhere = [Rule::Circle, Rule::ForEver, Rule::Longest, Rule::Picture];
    for rule in Rule::ALL {
        let here = CASES.iter().any(|case| case.rule == rule);
        assert!(here != elsewhere.contains(&rule), "{} has no case, or two places", rule.code());
    }
}

/// In two of four choices the right option is the longest: above 40 %.
#[test]
fn a_right_option_that_is_often_the_longest_is_found_in_each_choice() {
    let longest = "text.en = \"Stop and look at what it says before anything else\"";
    let broken = LESSON.replacen("text.en = \"Stop\"", longest, 2);
    let found = problems(&sources(&broken));
    // The topic is above 35 %, too.
    assert_eq!(found.len(), 3);
    assert_eq!((found[0].0.as_str(), found[0].1.rule), ("topics.toml", Rule::Longest));
    for ((_, problem), id) in found[1..].iter().zip(["\"choice-a\"", "\"choice-b\""]) {
        assert_eq!((problem.rule, &broken[problem.span.clone()]), (Rule::Longest, id));
        assert!(problem.message.contains("2 of 4"), "{}", problem.message);
    }
    // One of four is allowed.
    assert_eq!(problems(&sources(&LESSON.replacen("text.en = \"Stop\"", longest, 1))), []);
}

#[test]
fn a_published_id_that_is_gone_is_found_unless_it_is_retired() {
    let renamed = LESSON.replace("id = \"choice-d\"", "id = \"choice-e\"");
    let mut sources = sources(&renamed);
    let found = problems(&sources);
    let messages: Vec<_> =
        found.iter().map(|(path, problem)| (path.as_str(), problem.rule, problem.message.as_str())).collect();
    assert_eq!(
        messages,
        [
            ("ids.txt", Rule::ForEver, "`sample/choice-d` is gone"),
            ("ids.txt", Rule::ForEver, "1 ids are not listed, the first is `sample/choice-e`"),
        ]
    );
    assert_eq!(&IDS[found[0].1.span.clone()], "sample/choice-d");
    sources[4].text = "[[retired]]\nid = \"sample/choice-d\"\nwhy = \"choice-e took its place\"\n".to_owned();
    sources[0].text += "sample/choice-e\n";
    assert_eq!(problems(&sources), []);
}

#[test]
fn topics_and_files_must_agree() {
    let mut sources = sources(LESSON);
    sources[2].text = TOPICS.replace("[\"sample\"]", "[\"sample\", \"absent\"]");
    let found = problems(&sources);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0.as_str(), found[0].1.rule), ("topics.toml", Rule::DanglingId));
    assert_eq!(&sources[2].text[found[0].1.span.clone()], "\"absent\"");
    sources[2].text = TOPICS.replace("[\"sample\"]", "[]");
    assert!(
        problems(&sources).iter().any(|(_, problem)| problem.message.contains("no topic has the lesson"))
    );
}

#[test]
fn the_ids_of_a_lesson_are_those_that_are_for_ever() {
    assert_eq!(ids(&check(&sources(LESSON))).join("\n") + "\n", IDS);
}

#[test]
fn a_file_that_is_no_toml_does_not_hide_the_others() {
    let mut sources = sources("id = ");
    sources[1].text = SKILLS.replace("title.en = \"Noticing the signs\"\n", "");
    let found = problems(&sources);
    assert!(found.iter().any(|(path, problem)| path == "topic/sample.toml" && problem.rule == Rule::Syntax));
    // Its ids are not reported as gone: nobody can tell.
    assert!(found.iter().all(|(_, problem)| problem.rule != Rule::ForEver), "{found:#?}");
}

#[test]
fn a_picture_must_be_there_and_harmless() {
    let lesson = [LESSON, "\n", include_str!("../src/exercise/hotspot/example.toml")].concat();
    let lesson = lesson.replace("rule = \"look-before-posting\"", "rule = \"calm\"");
    let mut sources = sources(&lesson);
    let pictures = |sources: &[Source]| {
        let mut found = problems(sources);
        found.retain(|(_, problem)| problem.rule == Rule::Picture);
        found
    };
    let found = pictures(&sources);
    assert_eq!(found.len(), 1);
    assert_eq!(&lesson[found[0].1.span.clone()], "\"desk\"");
    let text = "<svg viewBox=\"0 0 400 300\"><script/></svg>".to_owned();
    sources.push(Source { path: "media/desk.svg".into(), text });
    let found = pictures(&sources);
    assert_eq!((found.len(), found[0].0.as_str()), (1, "media/desk.svg"));
    sources.pop();
    sources.push(Source {
        path: "media/desk.svg".into(),
        text: include_str!("../lessons/media/desk.svg").to_owned(),
    });
    assert_eq!(pictures(&sources), []);
}
