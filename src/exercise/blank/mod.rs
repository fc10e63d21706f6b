//! `blank`: gaps in a text, each filled from a list or by typing. Each gap carries its reason.

pub mod spelling;
#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use self::spelling::{Fit, fit, tidy};
use super::answer::MAX_TYPED;
use super::words::words;
use super::{Answer, Bare, Flaw, Kind, Outcome, Wrong, opt, segments};
use crate::lang::{is_false, texts};
use crate::scene::Scene;

words! {
    Name: "Бос орын", "Пропуски", "Fill the gaps";
    What: "Мәтіндегі бос орындардың бәрін толтыру керек", "Заполнить все пропуски в тексте", "Fill all the gaps in the text";
    GapOf: "Бос орын: {}\u{a0}/\u{a0}{}", "Пропуск {} из {}", "Gap {} of {}";
    Choose: "таңдау", "выбрать", "choose";
    Good: "Дұрыс", "Верно", "Right";
    Bad: "Қате", "Неверно", "Wrong";
    Right: "Дұрыс жауап", "Верный ответ", "The right answer";
    Loose: "Қабылданды. Әдетте былай жазылады", "Принято. Обычно пишут так", "Accepted. It is usually written";
    Letters: "Қабылданды, бірақ басқа әріптермен терілген. Дұрыс жазылуы", "Принято, но набрано другими буквами. Верное написание", "Accepted, though typed with other letters. The right spelling";
    LookAlike: "Ұқсас жазылған, бірақ әріптері басқа: бұл — басқа сөз.",
        "Похоже, но буквы другие: это другое слово.",
        "It looks alike, but the letters differ: it is another word.";
}

/// A text with gaps. For a gap with options, slot *i* of the answer picks one; what is typed into another stands
/// in its field *i*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blank<T = String> {
    /// The text, with the ids of the gaps in braces: `The owner is {owner}.`
    pub text: T,
    /// The gaps; at most eight.
    pub gap: Vec<Gap<T>>,
}
texts!(Blank { text: text, gap: each });

/// A gap: with options to choose from, or with what is accepted when typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap<T = String> {
    /// The id used in the text.
    pub id: String,
    /// Two to five options, one of them right.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub option: Vec<Bare<T>>,
    /// What is accepted; the first is shown as the answer.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub accept: Vec<T>,
    /// The very letters are wanted: those that only look the same are wrong.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exact: bool,
    /// Why this fills the gap.
    pub why: T,
}
texts!(Gap { id: keep, option: each, accept: list, exact: keep, why: text });

/// A piece of a text with gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Plain(&'a str),
    /// The id of a gap.
    Gap(&'a str),
}

/// Takes a text apart. A brace without its twin is plain text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((id, behind)) = after.split_once('}') else { break };
        if !before.is_empty() {
            found.push(Piece::Plain(before));
        }
        found.push(Piece::Gap(id));
        rest = behind;
    }
    if !rest.is_empty() {
        found.push(Piece::Plain(rest));
    }
    found
}

impl<T> Blank<T> {
    /// The number of the gap with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.gap.iter().position(|gap| gap.id == id)
    }
}

impl<T> Gap<T> {
    /// It is filled by typing.
    pub const fn is_typed(&self) -> bool {
        self.option.is_empty()
    }

    fn right_option(&self) -> Option<usize> {
        self.option.iter().position(|option| option.right)
    }

    /// What fills it: the right option, or the first of what is accepted.
    pub fn solution(&self) -> Option<&T> {
        let option = self.right_option().and_then(|right| self.option.get(right));
        option.map(|option| &option.text).or_else(|| self.accept.first())
    }
}

impl<T: AsRef<str>> Gap<T> {
    /// The accepted text that what was typed fits best, and how well.
    pub fn best(&self, typed: &str) -> (Fit, &str) {
        let mut best = (Fit::Other, "");
        for accepted in &self.accept {
            let fit = fit(typed, accepted.as_ref());
            if fit > best.0 {
                best = (fit, accepted.as_ref());
            }
        }
        best
    }

    /// What stands in this gap, the `i`th, in an answer.
    pub fn given<'a>(&'a self, answer: &'a Answer, i: usize) -> &'a str {
        if self.is_typed() {
            return answer.typed(i);
        }
        answer.pick(i).and_then(|pick| self.option.get(pick)).map_or("", |option| option.text.as_ref())
    }

    /// Whether this gap, the `i`th, is filled rightly.
    pub fn is_right(&self, answer: &Answer, i: usize) -> bool {
        if !self.is_typed() {
            let right = self.right_option();
            return right.is_some() && answer.pick(i) == right;
        }
        let least = if self.exact { Fit::Loose } else { Fit::Letters };
        let typed = answer.typed(i);
        !tidy(typed).is_empty() && self.best(typed).0 >= least
    }
}

impl<T: AsRef<str>> Kind for Blank<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.gap.len()
    }

    fn key(&self) -> Answer {
        let mut answer = Answer::default();
        for (i, gap) in self.gap.iter().enumerate() {
            answer = match gap.accept.first().filter(|_| gap.is_typed()) {
                Some(text) => answer.typing(i, text.as_ref()),
                None => answer.picking(i, gap.right_option()),
            };
        }
        answer
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.slots().len() <= self.gap.len()
            && answer.fields() <= self.gap.len()
            && (self.gap.iter().enumerate()).all(|(i, gap)| {
                usize::from(answer.at(i)) <= gap.option.len()
                    && (gap.is_typed() || answer.typed(i).is_empty())
            })
    }

    fn ready(&self, answer: &Answer) -> bool {
        (self.gap.iter().enumerate())
            .all(|(i, gap)| if gap.is_typed() { !tidy(answer.typed(i)).is_empty() } else { answer.has(i) })
    }

    /// A point for each gap.
    fn grade(&self, answer: &Answer) -> Outcome {
        Outcome::of_parts(self.gap.iter().enumerate().map(|(i, gap)| gap.is_right(answer, i)))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> = Flaw::of_count("gap", self.gap.len(), 1, 8).into_iter().collect();
        let used: Vec<(String, String)> = (pieces(self.text.as_ref()).into_iter())
            .filter_map(|piece| match piece {
                Piece::Gap(id) => Some(("text".to_owned(), id.to_owned())),
                Piece::Plain(_) => None,
            })
            .collect();
        let declared = self.gap.iter().enumerate();
        let declared: Vec<(String, &str)> =
            declared.map(|(i, gap)| (format!("gap.{i}.id"), gap.id.as_str())).collect();
        flaws.extend(segments::agree(&used, &declared));
        for (i, gap) in self.gap.iter().enumerate() {
            if used.iter().filter(|(_, id)| *id == gap.id).count() > 1 {
                flaws.push(Flaw::new(format!("gap.{i}.id"), TWICE));
            }
            let at = |key: &str| format!("gap.{i}.{key}");
            match (gap.option.is_empty(), gap.accept.is_empty()) {
                (true, true) => flaws.push(Flaw::new(format!("gap.{i}"), NEITHER)),
                (false, false) => flaws.push(Flaw::new(at("accept"), BOTH)),
                (false, true) => {
                    flaws.extend(opt::one_of(&at("option"), gap.option.iter().map(|option| option.right)));
                    if gap.option.len() > 5 {
                        flaws.push(Flaw::new(at("option"), Wrong::TooMany(5)));
                    }
                    if gap.exact {
                        flaws.push(Flaw::new(at("exact"), NOT_TYPED));
                    }
                }
                (true, false) => {
                    for (j, text) in gap.accept.iter().enumerate() {
                        let text = text.as_ref();
                        if tidy(text).is_empty() || text.chars().count() > MAX_TYPED {
                            flaws.push(Flaw::new(at(&format!("accept.{j}")), UNTYPABLE));
                        }
                    }
                }
            }
        }
        flaws
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        let chosen = self.gap.iter().filter(|gap| !gap.is_typed());
        chosen.map(|gap| gap.option.iter().map(Bare::rival).collect()).collect()
    }
}

const TWICE: Wrong = Wrong::Unusable("the gap stands in the text twice", "give each place a gap of its own");
const NEITHER: Wrong = Wrong::Unusable(
    "nothing fills this gap",
    "add [[exercise.gap.option]] to choose from, or [[exercise.gap.accept]] to be typed",
);
const BOTH: Wrong =
    Wrong::Unusable("a gap has options or accepts what is typed, not both", "take one of them out");
const NOT_TYPED: Wrong = Wrong::Unusable("nothing is typed into this gap", "take `exact` out");
const UNTYPABLE: Wrong = Wrong::Unusable("nobody can type this", "write 1 to 80 letters or digits");

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Blank {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let mut text = String::new();
        for piece in pieces(&self.text) {
            match piece {
                Piece::Plain(plain) => text += plain,
                Piece::Gap(id) => {
                    let number = self.position(id).map_or(0, |i| i + 1);
                    text += &["______ (", &number.to_string(), ")"].concat();
                }
            }
        }
        sheet.text(text);
        for (i, gap) in self.gap.iter().enumerate() {
            let number = i + 1;
            if gap.is_typed() {
                sheet.text(format!("{number}: ____________________"));
                let also = gap.accept.iter().map(String::as_str).collect::<Vec<_>>().join(" / ");
                sheet.key(format!("{number}: {also}. {}", gap.why));
            } else {
                sheet.text(format!("{number}:"));
                let letters = sheet.tick(gap.option.iter().map(|option| &option.text));
                for (option, letter) in gap.option.iter().zip(letters).filter(|(option, _)| option.right) {
                    sheet.key(format!("{number}: {letter}. {}. {}", option.text, gap.why));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(id: &str, accept: &[&str]) -> Gap {
        let accept = accept.iter().map(|text| (*text).to_owned()).collect();
        Gap { id: id.into(), option: Vec::new(), accept, exact: false, why: "why".into() }
    }

    fn chosen(id: &str, right: &[bool]) -> Gap {
        let option = right.iter().map(|&right| Bare { right, text: format!("option {right}") }).collect();
        Gap { id: id.into(), option, accept: Vec::new(), exact: false, why: "why".into() }
    }

    fn task() -> Blank {
        Blank {
            text: "The owner is {owner}, the code is {code}.".into(),
            gap: vec![chosen("owner", &[false, true, false]), typed("code", &["құпия", "secret"])],
        }
    }

    #[test]
    fn a_text_is_taken_apart() {
        let got = pieces("{a} of {b}{c}");
        assert_eq!(got, [Piece::Gap("a"), Piece::Plain(" of "), Piece::Gap("b"), Piece::Gap("c")]);
        assert_eq!(pieces("no { twin"), [Piece::Plain("no { twin")]);
        assert_eq!(pieces("} then {x}"), [Piece::Plain("} then "), Piece::Gap("x")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn each_gap_is_a_point() {
        let task = task();
        assert_eq!(task.key(), Answer::of([2]).typing(1, "құпия"));
        assert!(task.grade(&task.key()).solved());
        let outcome = task.grade(&Answer::of([1]).typing(1, "Secret."));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 2, 0b10));
        assert!(!task.ready(&Answer::of([1])) && !task.ready(&Answer::of([1]).typing(1, " . ")));
        assert!(!task.takes(&Answer::of([4])) && !task.takes(&Answer::of([0, 1])));
        assert!(!task.takes(&Answer::default().typing(0, "x")), "nothing is typed into a list");
        assert_eq!(task.gap[0].given(&task.key(), 0), "option true");
        assert_eq!(task.gap[1].solution().unwrap(), "құпия");
    }

    #[test]
    fn other_letters_are_accepted_unless_the_very_ones_are_wanted() {
        let mut task = task();
        let answer = Answer::of([2]).typing(1, "купия");
        assert!(task.grade(&answer).solved());
        assert_eq!(task.gap[1].best("купия"), (Fit::Letters, "құпия"));
        task.gap[1].exact = true;
        assert_eq!(task.grade(&answer).earned, 1);
        assert!(task.grade(&Answer::of([2]).typing(1, "ҚҰПИЯ")).solved());
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(task().flaws(None), []);
        let flaw = |change: fn(&mut Blank)| {
            let mut task = task();
            change(&mut task);
            let flaws = task.flaws(None);
            flaws.into_iter().map(|flaw| (flaw.at, flaw.what)).collect::<Vec<_>>()
        };
        assert_eq!(
            flaw(|it| it.text = "{owner} {other}".into()),
            [
                ("text".into(), Wrong::Dangling("other".into())),
                ("gap.1.id".into(), Wrong::Unused("code".into()))
            ]
        );
        assert_eq!(flaw(|it| it.text += "{code}"), [("gap.1.id".into(), TWICE)]);
        assert_eq!(flaw(|it| it.gap[1].accept.clear()), [("gap.1".into(), NEITHER)]);
        assert_eq!(flaw(|it| it.gap[0].accept.push("x".into())), [("gap.0.accept".into(), BOTH)]);
        assert_eq!(flaw(|it| it.gap[0].exact = true), [("gap.0.exact".into(), NOT_TYPED)]);
        assert_eq!(flaw(|it| it.gap[1].accept.push(" . ".into())), [("gap.1.accept.2".into(), UNTYPABLE)]);
        assert_eq!(
            flaw(|it| it.gap[0].option.iter_mut().for_each(|option| option.right = false)),
            [("gap.0.option".into(), Wrong::NoneRight)]
        );
        assert_eq!(
            flaw(|it| it.gap[0] = chosen("owner", &[true, false, false, false, false, false])),
            [("gap.0.option".into(), Wrong::TooMany(5))]
        );
        assert_eq!(
            flaw(|it| *it = Blank { text: "x".into(), gap: vec![] }),
            [("gap".into(), Wrong::TooFew(1))]
        );
    }
}
