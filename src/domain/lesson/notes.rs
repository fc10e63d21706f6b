//! What comes with lessons from the files beside them: misconceptions of options, terms, facts, cards, plans, what a topic serves.

use super::compile::typeset;
use super::lint::{Checked, Topic, states, wrong_options};
use super::plan::Plan;
use super::reference::{Card, Cards, Fact, Facts, Glossary, Term};
use super::{Gloss, Idea, Lesson, lint};
use crate::lang::{Edition, Lang, Localized, Texts};

/// The most terms that one exercise explains.
const MOST_TERMS: usize = 3;

/// What the wrong options of a lesson stand for.
pub(super) fn ideas(checked: &Checked, lesson: &Lesson<Localized>, edition: Edition) -> Vec<Idea> {
    let Some((_, stands_for)) = checked.stands_for.iter().find(|(id, _)| *id == lesson.id) else {
        return Vec::new();
    };
    let mut ideas = Vec::new();
    for (number, exercise) in lesson.exercise.iter().enumerate() {
        for (slot, path) in exercise.task.slots().into_iter().zip(wrong_options(lesson, number)) {
            let id = path.and_then(|path| stands_for.get(&path));
            let idea = checked.ideas.iter().find(|idea| Some(&idea.id) == id);
            ideas.extend(idea.map(|idea| Idea {
                exercise: number,
                slot,
                text: idea.text.get(edition).to_owned(),
            }));
        }
    }
    ideas
}

/// The terms that occur in the exercises of a lesson.
pub(super) fn terms(checked: &Checked, lesson: &Lesson, edition: Edition) -> Vec<Gloss> {
    let mut found: Vec<Gloss> = Vec::new();
    for (number, exercise) in lesson.exercise.iter().enumerate() {
        let mut text = String::new();
        Texts::<String, ()>::map(exercise, "", &mut |path, said| {
            // Hints and reasons come later, and what is accepted when typed is the answer.
            if !path.contains("hint") && !path.ends_with("why") && !path.contains(".accept.") {
                text.push_str(said);
                text.push_str(" . ");
            }
        });
        let text = words(&text);
        let here = checked.terms.iter().filter(|term| {
            let (own, stem) = (own(term, edition.lang), term.stem.get(edition));
            occurs(&text, if stem.is_empty() { own } else { stem })
        });
        for term in here.take(MOST_TERMS) {
            let own = own(term, edition.lang);
            match found.iter_mut().find(|gloss| gloss.term == own) {
                Some(gloss) => gloss.at.push(number),
                None => found.push(Gloss {
                    term: own.to_owned(),
                    meaning: term.meaning.get(edition).to_owned(),
                    at: vec![number],
                }),
            }
        }
    }
    found
}

fn own(term: &lint::Term, lang: Lang) -> &str {
    match lang {
        Lang::Kk => &term.kk,
        Lang::Ru => &term.ru,
        Lang::En => &term.en,
    }
}

fn words(text: &str) -> Vec<String> {
    let plain = crate::scene::marks::plain(text).to_lowercase();
    plain
        .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '.')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether words that begin with the stems of a phrase follow each other in a text.
fn occurs(text: &[String], phrase: &str) -> bool {
    let stems = words(phrase);
    !stems.is_empty()
        && text
            .windows(stems.len())
            .any(|run| run.iter().zip(&stems).all(|(word, stem)| word.starts_with(stem.as_str())))
}

/// The glossary of an edition.
pub(super) fn glossary(checked: &Checked, edition: Edition) -> Glossary {
    let mut term: Vec<Term> = checked
        .terms
        .iter()
        .map(|term| {
            let others = Lang::ALL
                .into_iter()
                .filter(|lang| *lang != edition.lang)
                .map(|lang| own(term, lang).to_owned());
            let mut others = others.chain([String::new(), String::new()]);
            Term {
                term: own(term, edition.lang).to_owned(),
                others: std::array::from_fn(|_| others.next().unwrap_or_default()),
                meaning: term.meaning.get(edition).to_owned(),
            }
        })
        .collect();
    term.sort_by_key(|term| collation(&term.term));
    Glossary { term }
}

/// The order of the Kazakh alphabet, which has every letter of the Russian one in its place; «ё» counts as «е».
fn collation(text: &str) -> Vec<usize> {
    const ALPHABET: &str = "абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    let mut places = Vec::new();
    for c in text.to_lowercase().chars().filter(|c| c.is_alphanumeric()) {
        let place = match c {
            'ё' => ALPHABET.chars().position(|it| it == 'е'),
            'ә' => Some(0),
            _ => ALPHABET.chars().position(|it| it == c),
        };
        // «ә» stands behind «а», before «б»; Latin letters before all.
        places.push(place.map_or(c as usize, |place| 0x1_0000 + 2 * place + usize::from(c == 'ә')));
    }
    places
}

/// The facts of an edition, each with the lessons that state it.
pub(super) fn facts(checked: &Checked, edition: Edition) -> Facts {
    let fact = checked.facts.iter().map(|fact| Fact {
        text: typeset(fact.text.get(edition)),
        source: fact.source.clone(),
        as_of: fact.as_of.clone(),
        lessons: in_order(checked)
            .chain(cards_of(checked).map(|(_, lesson)| lesson))
            .filter(|lesson| states(lesson, fact))
            .map(|lesson| lesson.id.clone())
            .collect(),
        plans: fact.plans,
    });
    Facts { fact: fact.collect() }
}

/// The lessons in the order of the path.
pub(super) fn in_order(checked: &Checked) -> impl Iterator<Item = &Lesson<Localized>> {
    let ids = checked.topics.iter().flat_map(|topic| &topic.lessons);
    ids.filter_map(|id| checked.lesson(id))
}

/// The cards with their lessons, the newest first.
fn cards_of(checked: &Checked) -> impl Iterator<Item = (&super::card::Card, &Lesson<Localized>)> {
    checked.cards.iter().filter_map(|card| Some((card, checked.lesson(&card.id)?)))
}

/// What the cards of an edition say.
pub(super) fn cards(checked: &Checked, edition: Edition) -> Cards {
    let card = cards_of(checked).map(|(card, lesson)| {
        let rule = |id: &str| {
            lesson.rule.iter().find(|rule| rule.id == id).map(|rule| typeset(rule.text.get(edition)))
        };
        Card {
            id: card.id.clone(),
            how: typeset(lesson.goal.get(edition)),
            sign: rule("sign").unwrap_or_default(),
            act: rule("act").unwrap_or_default(),
            source: card.source.clone(),
        }
    });
    Cards { card: card.collect() }
}

/// The plans for teaching a topic, if there are any.
pub(super) fn plan(checked: &Checked, topic: &Topic, edition: Edition) -> Option<Plan> {
    let (_, plan) = checked.plans.iter().find(|(id, _)| *id == topic.id)?;
    let plan: Plan = Texts::map(plan, "", &mut |_, text: &Localized| typeset(text.get(edition)));
    let idea = |id: &String| checked.ideas.iter().find(|idea| idea.id == *id);
    Some(Plan {
        wrong: plan.wrong.iter().filter_map(idea).map(|idea| idea.text.get(edition).to_owned()).collect(),
        serves: topic.curriculum.iter().map(|place| typeset(place.text.get(edition))).collect(),
        law: checked
            .facts
            .iter()
            .filter(|fact| fact.plans)
            .map(|fact| [&typeset(fact.text.get(edition)), " (", &fact.source, ")"].concat())
            .collect(),
        ..plan
    })
}

/// What a topic serves: the competences of DigComp 3.0 of its exercises, then its places in the curriculum.
pub(super) fn serves(checked: &Checked, topic: &Topic, edition: Edition) -> Vec<String> {
    let mut served: Vec<&str> = Vec::new();
    for lesson in in_order(checked).filter(|lesson| topic.lessons.contains(&lesson.id)) {
        for id in lesson.exercise.iter().flat_map(|exercise| &exercise.skills) {
            served.extend(
                checked.skills.iter().filter(|skill| skill.id == *id).map(|skill| skill.digcomp.as_str()),
            );
        }
    }
    let competences =
        checked.competences.iter().filter(|competence| served.contains(&competence.id.as_str()));
    let competences = competences.map(|it| ["DigComp 3.0, ", &it.id, ": ", it.title.get(edition)].concat());
    competences.chain(topic.curriculum.iter().map(|place| typeset(place.text.get(edition)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_by_the_beginnings_of_its_words() {
        let text = words("Біреу [бір реттік кодты](code) сұрады: «SMS-кодыңызды айтыңыз», кодекс");
        assert!(occurs(&text, "бір реттік код") && occurs(&text, "sms-код"));
        assert!(!occurs(&text, "реттік бір") && !occurs(&text, "") && !occurs(&text, "қод"));
    }

    #[test]
    fn the_alphabet_is_the_kazakh_one() {
        let mut words =
            ["яхта", "іздеу", "әдеп", "бұғаттау", "аккаунт", "ұялы", "үй", "QR-код", "ел", "ёлка", "ендік"];
        words.sort_by_key(|word| collation(word));
        assert_eq!(
            words,
            ["QR-код", "аккаунт", "әдеп", "бұғаттау", "ел", "ёлка", "ендік", "ұялы", "үй", "іздеу", "яхта"]
        );
    }
}
