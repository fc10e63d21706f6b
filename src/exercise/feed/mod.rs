//! `feed`: posts of a social network, to be shared, ignored or reported, and checked before that. What spread is told
//! at the end.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, action};
use crate::lang::{is_false, join, nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Жазбалар таспасы", "Лента", "Feed";
    What: "Әр жазба бойынша шешім қабылдау керек. Алдымен тексеріп алуға да болады",
        "Решить, что делать с каждой публикацией. Сначала её можно проверить",
        "Decide what to do with each post. It can be checked first";
    Share: "Бөлісу", "Поделиться", "Share";
    Ignore: "Елемеу", "Пропустить", "Ignore";
    Report: "Шағым түсіру", "Пожаловаться", "Report";
    Check: "Тексеру", "Проверить", "Check";
    Checked: "Тексерілді", "Проверено", "Checked";
    PostOf: "{}\u{a0}/\u{a0}{}", "{} из {}", "{} of {}";
    Source: "Тексергенде", "Проверка", "On checking";
    Unchecked: "Тексерілмей таратылды: алдымен тексеру керек еді.",
        "Отправлено без проверки, а проверить стоило сначала.",
        "Shared unchecked: it needed checking first.";
    Spread: "Не тарап кетті", "Что разошлось", "What spread";
    Nothing: "Ештеңе таратылған жоқ.", "Ничего не разошлось.", "Nothing was shared.";
    Harmful: "Зиянды", "Вредно", "Harmful";
    Fine: "Зиянсыз", "Безвредно", "Harmless";
}

/// The actions as authors write them. The first three end the matter, in the order of their numbers in a slot.
const ACTIONS: [&str; 4] = ["share", "ignore", "report", "check"];

/// How many of them end the matter.
const FINAL: usize = 3;

/// Sharing, by its number in a slot.
const SHARE: u8 = 1;
/// The number of the action that reports.
const REPORT: u8 = 3;

/// Posts to be decided about. Slot *i* of the answer holds the action chosen for post *i*, from 1; slot *n + i* is set
/// when it was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed<T = String> {
    /// Four to eight posts, half of them real.
    pub post: Vec<Post<T>>,
}
texts!(Feed { post: each });

/// A post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post<T = String> {
    /// It is fake.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fake: bool,
    /// What stands in the feed.
    pub scene: Scene<T>,
    /// Which of [`ACTIONS`] are right. With `check` it is shared rightly only when it was checked.
    pub fits: Vec<String>,
    /// What checking shows.
    pub source: T,
    /// Why these actions and no others.
    pub why: T,
    /// What follows when it is shared.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub spread: Option<T>,
}
texts!(Post { fake: keep, scene: one, fits: keep, source: text, why: text, spread: maybe });

impl<T> Post<T> {
    /// The final actions that are right, as bits.
    pub fn right(&self) -> u8 {
        action::bits(&self.fits, &ACTIONS[..FINAL])
    }

    /// It is to be checked first.
    pub fn to_check(&self) -> bool {
        self.fits.iter().any(|name| name == ACTIONS[FINAL])
    }

    /// It would be right to share it, had it been checked.
    pub fn is_rash(&self, number: u8, checked: bool) -> bool {
        number == SHARE && self.to_check() && !checked && action::right(self.right(), number)
    }

    /// It is real, and was reported as if it were not.
    pub fn is_lost(&self, number: u8) -> bool {
        !self.fake && number == REPORT && !action::right(self.right(), number)
    }

    /// Whether an action, by its number in a slot, is right.
    pub fn is_right(&self, number: u8, checked: bool) -> bool {
        action::right(self.right(), number) && !self.is_rash(number, checked)
    }
}

impl<T> Feed<T> {
    /// The action for post `i`, by its number in a slot, and whether the post was checked.
    pub fn done(&self, answer: &Answer, i: usize) -> (u8, bool) {
        (answer.at(i), answer.has(self.post.len() + i))
    }
}

impl<T> Kind for Feed<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.post.len()
    }

    fn key(&self) -> Answer {
        let acts = self.post.iter().map(|post| action::first(post.right()));
        Answer::of(acts.chain(self.post.iter().map(|post| post.to_check().into())))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let count = self.post.len();
        answer.within(2 * count, FINAL) && (count..2 * count).all(|i| answer.at(i) <= 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.post.len()).all(|i| answer.has(i))
    }

    /// A point for each post that was handled rightly. Checking earns nothing of its own, but what is to be checked is
    /// not shared rightly without it.
    fn grade(&self, answer: &Answer) -> Outcome {
        let right = |(i, post): (usize, &Post<T>)| {
            let (number, checked) = self.done(answer, i);
            post.is_right(number, checked)
        };
        Outcome::of_parts(self.post.iter().enumerate().map(right))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let fits: Vec<&[String]> = self.post.iter().map(|post| &post.fits[..]).collect();
        let known = "one or more of: share, check, ignore, report; `check` only beside another";
        let mut flaws = action::flaws("post", &fits, &ACTIONS, FINAL, known);
        flaws.extend(Flaw::of_count("post", self.post.len(), 4, 8));
        flaws.extend(Flaw::of_balance("post", &self.signals()));
        flaws
    }

    fn signals(&self) -> Vec<bool> {
        self.post.iter().map(|post| post.fake).collect()
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        (self.post.iter().enumerate())
            .flat_map(|(i, post)| {
                (post.scene.verbatim().into_iter())
                    .map(move |(name, text)| (join(&format!("post.{i}.scene"), name), text))
            })
            .collect()
    }
}

/// The actions that are right, for the learner: «Check → Share / Ignore».
#[cfg(any(feature = "ui", feature = "authoring"))]
fn fitting<T>(post: &Post<T>, titles: &[&str], check: &str) -> String {
    let named = action::named(post.right(), titles);
    if post.to_check() { [check, " → ", &named].concat() } else { named }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Feed {
    const WHAT: Option<[&str; 3]> = Some([
        "Әр жазба үшін не істеу керегін кестеде белгілеу керек",
        "Отметить в таблице, что делать с каждой записью",
        "Tick in the table what to do with each post",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = super::shuffle::shuffled(self.post.len(), sheet.seed);
        for (&i, number) in places.iter().zip(1..) {
            sheet.text(format!("{number}."));
            sheet.scene(&self.post[i].scene);
        }
        let acts = [Say::Share, Say::Ignore, Say::Report].map(|say| sheet.say(say));
        let check = sheet.say(Say::Check);
        let columns = [&[check][..], &acts].concat().into_iter().map(str::to_owned).collect();
        sheet.table(columns, (1..=places.len()).map(|number| format!("{number}.")).collect());
        for (&i, number) in places.iter().zip(1..) {
            let post = &self.post[i];
            let (truth, fitting) = (sheet.words.called(post.fake), fitting(post, &acts, check));
            sheet.key(format!("{number}. {truth}. {fitting}. {} {}", post.source, post.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Wrong;
    use crate::scene::Thread;

    fn feed(posts: &[(bool, &[&str])]) -> Feed {
        let post = |(fake, fits): &(bool, &[&str])| Post {
            fake: *fake,
            scene: Scene::Sms(Thread { from: "x".into(), note: None, message: vec![] }),
            fits: fits.iter().map(|name| (*name).into()).collect(),
            source: "source".into(),
            why: "why".into(),
            spread: None,
        };
        Feed { post: posts.iter().map(post).collect() }
    }

    fn four() -> Feed {
        feed(&[
            (true, &["check", "ignore"]),
            (false, &["check", "share"]),
            (true, &["report"]),
            (false, &["share", "ignore"]),
        ])
    }

    #[test]
    fn what_is_to_be_checked_is_not_shared_rightly_without_it() {
        let task = four();
        assert_eq!(task.key(), Answer::of([2, 1, 3, 1, 1, 1]));
        assert!(task.grade(&task.key()).solved());
        let unchecked = task.grade(&Answer::of([2, 1, 3, 1]));
        assert_eq!((unchecked.earned, unchecked.total, unchecked.parts), (3, 4, 0b1101));
        assert!(
            task.post[1].is_rash(1, false)
                && !task.post[1].is_rash(1, true)
                && !task.post[0].is_rash(1, false)
        );
        assert_eq!(
            task.grade(&Answer::of([1, 2, 2, 2, 1, 1, 1, 1])).earned,
            1,
            "checked, and shared nevertheless"
        );
    }

    #[test]
    fn checking_is_no_decision() {
        let task = four();
        let checked = Answer::of([0, 0, 0, 0, 1, 1, 1, 1]);
        assert!(!task.ready(&checked) && task.takes(&checked));
        assert_eq!(task.grade(&checked).earned, 0);
        assert!(!task.takes(&Answer::of([4])) && !task.takes(&Answer::default().with(4, 2)));
        let titles = ["S", "I", "R"];
        assert_eq!(fitting(&task.post[0], &titles, "C"), "C → I");
        assert_eq!(fitting(&task.post[3], &titles, "C"), "S / I");
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(four().flaws(None), []);
        let flaws = feed(&[(true, &["check"]), (true, &["share", "ignore", "report"]), (true, &["like"])])
            .flaws(None);
        let what: Vec<(&str, &Wrong)> = flaws.iter().map(|flaw| (&*flaw.at, &flaw.what)).collect();
        assert!(
            matches!(
                what[..],
                [
                    ("post.0.fits", Wrong::NoneRight),
                    ("post.1.fits", Wrong::AllRight),
                    ("post.2.fits.0", Wrong::Unusable(..)),
                    ("post.2.fits", Wrong::NoneRight),
                    ("post", Wrong::TooFew(4)),
                    ("post", Wrong::Unbalanced(0, 3)),
                ]
            ),
            "{what:?}"
        );
    }
}
