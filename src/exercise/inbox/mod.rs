//! `inbox`: messages that came to a phone, to be answered, verified, reported or deleted. What follows from that is
//! told at the end only, as in life.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, action};
use crate::lang::{is_false, join, nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Келген хабарламалар", "Входящие", "Inbox";
    What: "Әр хабарламаны ашып, не істеу керегін таңдау керек. Салдары тексерген соң көрінеді",
        "Открыть каждое сообщение и выбрать, что с ним делать. Последствия видны после проверки",
        "Open each message and choose what to do with it. What follows is shown after checking";
    Reply: "Жауап беру, орындау", "Ответить, выполнить", "Reply, do it";
    Verify: "Басқа жолмен тексеру", "Проверить другим путём", "Verify another way";
    Report: "Шағым түсіру", "Пожаловаться", "Report";
    Delete: "Жою", "Удалить", "Delete";
    Act: "Не істеу керек?", "Что делать?", "What to do?";
    New: "Жаңа", "Новое", "New";
    Decided: "Шешілгені: {}\u{a0}/\u{a0}{}", "Решено: {} из {}", "Decided: {} of {}";
    ToList: "Тізімге", "К списку", "To the list";
    Previous: "Алдыңғы", "Предыдущее", "Previous";
    Next: "Келесі", "Следующее", "Next";
    Choose: "Хабарламаны тізімнен ашу керек.", "Открыть сообщение можно в списке.", "Open a message in the list.";
    After: "Бұдан кейін не болды", "Что было потом", "What followed";
    NoHarm: "Зиян болған жоқ: бәріне дұрыс шешім табылды.",
        "Вреда не было: со всеми сообщениями поступили верно.",
        "No harm was done: every message was handled correctly.";
    Show: "Хабарламаны көру", "Показать сообщение", "Show the message";
    Harmful: "Қауіпті", "Опасно", "A danger";
    Fine: "Қауіпсіз", "Безопасно", "No danger";
}

/// The actions as authors write them, in the order of their numbers in a slot.
const ACTIONS: [&str; 4] = ["reply", "verify", "report", "delete"];

/// The number of a message that was opened and about which nothing is decided yet.
const OPENED: u8 = 5;

/// Messages to be handled. Slot *i* of the answer holds the action chosen for message *i*, from 1, or [`OPENED`]; the
/// slot behind the last says which message is open, so that a reload or another language keeps it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inbox<T = String> {
    /// Six to twelve messages, half of them real.
    pub message: Vec<Message<T>>,
}
texts!(Inbox { message: each });

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message<T = String> {
    /// It is fake.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fake: bool,
    /// What came.
    pub scene: Scene<T>,
    /// Which of [`ACTIONS`] are right; at least one.
    pub fits: Vec<String>,
    /// How one can tell.
    pub why: T,
    /// What follows when it is handled wrongly.
    pub harm: T,
    /// What follows when it is handled rightly.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub fine: Option<T>,
}
texts!(Message { fake: keep, scene: one, fits: keep, why: text, harm: text, fine: maybe });

impl<T> Message<T> {
    /// The actions that are right, as bits.
    pub fn right(&self) -> u8 {
        action::bits(&self.fits, &ACTIONS)
    }

    /// Whether an action, by its number in a slot, is right.
    pub fn is_right(&self, number: u8) -> bool {
        action::right(self.right(), number)
    }

    /// It is real, and that action throws it away.
    pub fn is_lost(&self, number: u8) -> bool {
        !self.fake && matches!(number, 3 | 4) && !self.is_right(number)
    }
}

/// The message that is open, of `count`.
pub fn open(answer: &Answer, count: usize) -> Option<usize> {
    answer.pick(count).filter(|&part| part < count)
}

/// The answer once a message is opened, or the list again.
pub fn opening(answer: Answer, part: Option<usize>, count: usize) -> Answer {
    let answer = match part {
        Some(part) if !answer.has(part) => answer.with(part, OPENED),
        _ => answer,
    };
    answer.picking(count, part)
}

/// Whether the number is that of an action.
pub fn is_action(number: u8) -> bool {
    (1..OPENED).contains(&number)
}

impl<T> Kind for Inbox<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.message.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.message.iter().map(|message| action::first(message.right())))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let count = self.message.len();
        answer.within(count + 1, count.max(OPENED.into()))
            && (0..count).all(|i| answer.at(i) <= OPENED)
            && usize::from(answer.at(count)) <= count
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.message.len()).all(|i| is_action(answer.at(i)))
    }

    /// A point for each message that was handled rightly.
    fn grade(&self, answer: &Answer) -> Outcome {
        let messages = self.message.iter().enumerate();
        Outcome::of_parts(messages.map(|(i, message)| message.is_right(answer.at(i))))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let fits: Vec<&[String]> = self.message.iter().map(|message| &message.fits[..]).collect();
        let known = "one or more of: reply, verify, report, delete";
        let mut flaws = action::flaws("message", &fits, &ACTIONS, ACTIONS.len(), known);
        flaws.extend(Flaw::of_count("message", self.message.len(), 6, 12));
        flaws.extend(Flaw::of_balance("message", &self.signals()));
        flaws
    }

    /// The action for the message that is open.
    fn digit(&self, _: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let open = open(answer, self.message.len())?;
        (nth < ACTIONS.len()).then(|| answer.clone().picking(open, Some(nth)))
    }

    fn signals(&self) -> Vec<bool> {
        self.message.iter().map(|message| message.fake).collect()
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        (self.message.iter().enumerate())
            .flat_map(|(i, message)| {
                (message.scene.verbatim().into_iter())
                    .map(move |(name, text)| (join(&format!("message.{i}.scene"), name), text))
            })
            .collect()
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Inbox {
    const WHAT: Option<[&str; 3]> = Some([
        "Әр хабарлама үшін не істеу керегін кестеде белгілеу керек",
        "Отметить в таблице, что делать с каждым сообщением",
        "Tick in the table what to do with each message",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = super::shuffle::shuffled(self.message.len(), sheet.seed);
        for (&i, number) in places.iter().zip(1..) {
            sheet.text(format!("{number}."));
            sheet.scene(&self.message[i].scene);
        }
        let actions = [Say::Reply, Say::Verify, Say::Report, Say::Delete].map(|say| sheet.say(say));
        sheet.table(
            actions.map(str::to_owned).to_vec(),
            (1..=places.len()).map(|number| format!("{number}.")).collect(),
        );
        for (&i, number) in places.iter().zip(1..) {
            let message = &self.message[i];
            let truth = sheet.words.called(message.fake);
            let fitting = action::named(message.right(), &actions);
            sheet.key(format!("{number}. {truth}. {fitting}. {}", message.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Wrong;
    use crate::scene::Thread;

    fn inbox(messages: &[(bool, &[&str])]) -> Inbox {
        let message = |(fake, fits): &(bool, &[&str])| Message {
            fake: *fake,
            scene: Scene::Sms(Thread { from: "x".into(), note: None, message: vec![] }),
            fits: fits.iter().map(|name| (*name).into()).collect(),
            why: "why".into(),
            harm: "harm".into(),
            fine: None,
        };
        Inbox { message: messages.iter().map(message).collect() }
    }

    fn six() -> Inbox {
        let bin: &[&str] = &["delete", "report"];
        inbox(&[
            (true, bin),
            (false, &["reply"]),
            (true, bin),
            (false, &["reply", "verify"]),
            (true, &["report"]),
            (false, &["verify"]),
        ])
    }

    #[test]
    fn a_message_handled_rightly_is_a_point() {
        let task = six();
        assert_eq!(task.key(), Answer::of([3, 1, 3, 1, 3, 2]));
        assert!(task.grade(&task.key()).solved());
        let outcome = task.grade(&Answer::of([4, 4, 1, 2, 4, OPENED]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (2, 6, 0b00_1001));
        assert!(task.message[1].is_lost(4) && !task.message[1].is_lost(2) && !task.message[0].is_lost(4));
    }

    #[test]
    fn an_opened_message_is_read_and_not_yet_decided() {
        let task = six();
        let opened = opening(Answer::default(), Some(2), 6);
        assert_eq!((opened.at(2), open(&opened, 6)), (OPENED, Some(2)));
        assert!(task.takes(&opened) && !task.ready(&opened));
        let closed = opening(opened.with(2, 4), None, 6);
        assert_eq!((closed.at(2), open(&closed, 6)), (4, None));
        assert_eq!(opening(closed, Some(2), 6).at(2), 4, "what was decided stays");
        assert!(!task.takes(&Answer::of([6])) && !task.takes(&Answer::default().with(6, 7)));
    }

    #[test]
    fn a_digit_is_for_the_open_message() {
        let task = six();
        assert_eq!(task.digit(1, &Answer::default(), 0), None);
        let reading = opening(Answer::default(), Some(4), 6);
        assert_eq!(task.digit(1, &reading, 2).unwrap().at(4), 3);
        assert_eq!(task.digit(1, &reading, 4), None);
        assert_eq!(task.digit(1, &Answer::default().with(6, 9), 0), None, "a message that is not there");
    }

    #[test]
    fn a_list_shows_the_latest_message() {
        let message =
            |text: &str| crate::scene::Message { text: text.to_owned(), mine: false, time: String::new() };
        let thread =
            Thread { from: "x".into(), note: None, message: vec![message("first"), message("last")] };
        assert_eq!(Scene::Chat(thread).gist().map(String::as_str), Some("last"));
        assert_eq!(six().message[0].scene.gist(), None);
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(six().flaws(None), []);
        let flaws = inbox(&[(true, &["delete"]), (true, &["answer"]), (true, &[])]).flaws(None);
        let what: Vec<(&str, &Wrong)> = flaws.iter().map(|flaw| (&*flaw.at, &flaw.what)).collect();
        assert!(
            matches!(
                what[..],
                [
                    ("message.1.fits.0", Wrong::Unusable(..)),
                    ("message.1.fits", Wrong::NoneRight),
                    ("message.2.fits", Wrong::NoneRight),
                    ("message", Wrong::TooFew(6)),
                    ("message", Wrong::Unbalanced(0, 3)),
                ]
            ),
            "{what:?}"
        );
    }
}
