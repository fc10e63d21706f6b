//! What `skills.toml` may say: competences that exist, and skills that build on others without going round.

use super::{Problem, Rule, Skill};
use crate::domain::lesson::author::Places;

/// The competences of DigComp 3.0 (JRC144121): how many each area has.
const COMPETENCES: [u8; 5] = [3, 6, 4, 4, 4];

/// Whether DigComp has this competence: `4.1`.
fn is_competence(name: &str) -> bool {
    let number =
        |text: &str| text.parse::<u8>().ok().filter(|number| (1..=9).contains(number) && text.len() == 1);
    let parsed = name.split_once('.').and_then(|(area, place)| Some((number(area)?, number(place)?)));
    parsed.is_some_and(|(area, place)| {
        COMPETENCES.get(usize::from(area) - 1).is_some_and(|most| place <= *most)
    })
}

/// What is wrong with the skills.
pub(super) fn check(skills: &[Skill], places: &Places) -> Vec<Problem> {
    let mut problems = Vec::new();
    let place = |id: &str| skills.iter().position(|skill| skill.id == id);
    for (i, skill) in skills.iter().enumerate() {
        let at = |rest: &str| places.of(&format!("skill.{i}.{rest}"));
        if !is_competence(&skill.digcomp) {
            let message = format!("DigComp 3.0 has no competence `{}`", skill.digcomp);
            problems.push(Problem::new(
                Rule::DanglingId,
                at("digcomp"),
                message,
                "an area and a number, as in \"4.1\"",
            ));
        }
        for (j, id) in skill.requires.iter().enumerate() {
            let span = at(&format!("requires.{j}"));
            match place(id) {
                None => {
                    let message = format!("no skill `{id}` in this file");
                    problems.push(Problem::new(Rule::DanglingId, span, message, "name a skill by its id"));
                }
                Some(first) if leads(skills, first, i) => {
                    let message = format!("`{id}` builds on `{}`, and this one on that", skill.id);
                    problems.push(Problem::new(Rule::Circle, span, message, "take one of both out"));
                }
                Some(_) => {}
            }
        }
    }
    problems
}

/// Whether a skill is another one, or builds on it.
fn leads(skills: &[Skill], from: usize, to: usize) -> bool {
    let mut reached = vec![from];
    let mut at = 0;
    while let Some(skill) = reached.get(at).copied() {
        if skill == to {
            return true;
        }
        for id in &skills[skill].requires {
            let next = skills.iter().position(|skill| skill.id == *id);
            reached.extend(next.filter(|next| !reached.contains(next)));
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_competences_of_digcomp_are_known() {
        for name in ["1.1", "1.3", "2.6", "5.4"] {
            assert!(is_competence(name), "{name}");
        }
        for name in ["", "1", "0.1", "1.0", "1.4", "6.1", "4.10", "a.b", "1.1.1"] {
            assert!(!is_competence(name), "{name}");
        }
    }
}
