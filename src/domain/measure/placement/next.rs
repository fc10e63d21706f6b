//! Which question comes next.

use super::forms::drawn;
use super::{Bank, Met, Sitting};

/// The next question is drawn from so many that fit equally well (Kingsbury & Zara 1989): the best one alone would be
/// asked of everybody.
const CHOICE: usize = 3;

/// Picks the competence that was asked least for what it deserves, and in it a question that says most: with the Rasch
/// model, one as hard as the learner is able. What the learner has met before comes later, what another test asked last.
pub(super) fn next(
    bank: &Bank,
    sitting: &Sitting,
    asks: &dyn Fn(usize) -> bool,
    met: &[Met],
    seed: u64,
) -> Option<usize> {
    let asked = |i: usize| sitting.answers.iter().any(|answer| answer.item == i);
    let form: Vec<usize> = (0..bank.item.len()).filter(|&i| asks(i)).collect();
    let competence = neediest(bank, sitting, &form, &asked)?;
    let ability = sitting.ability.mean();
    let mut fitting: Vec<usize> =
        form.into_iter().filter(|&i| bank.item[i].competence == competence && !asked(i)).collect();
    let seed = seed.wrapping_add(sitting.answers.len() as u64);
    let draw = |i: usize| drawn(seed, &bank.item[i].id);
    let far = |i: usize| (bank.item[i].logits() - ability).abs();
    fitting.sort_by(|&a, &b| met[a].cmp(&met[b]).then(far(a).total_cmp(&far(b))).then(draw(a).cmp(&draw(b))));
    // What is known better is drawn only when there is nothing else.
    let best = fitting.first().map(|&i| met[i])?;
    fitting.retain(|&i| met[i] == best);
    fitting.truncate(CHOICE);
    fitting.into_iter().min_by_key(|&i| draw(i))
}

/// The competence that is behind most. Each deserves by the root of its number of questions: so a small one is asked too,
/// and a large one more.
fn neediest<'a>(
    bank: &'a Bank,
    sitting: &Sitting,
    form: &[usize],
    asked: &dyn Fn(usize) -> bool,
) -> Option<&'a str> {
    let mut competences: Vec<(&str, f64, f64)> = Vec::new();
    for &i in form {
        let name = bank.item[i].competence.as_str();
        let known = competences.iter().position(|(known, ..)| *known == name);
        let at = known.unwrap_or_else(|| {
            competences.push((name, 0.0, 0.0));
            competences.len() - 1
        });
        competences[at].1 += 1.0;
        competences[at].2 += if asked(i) { 1.0 } else { 0.0 };
    }
    let all: f64 = competences.iter().map(|(_, count, _)| count.sqrt()).sum();
    #[expect(clippy::cast_precision_loss, reason = "at most eighteen")]
    let so_far = sitting.answers.len() as f64 + 1.0;
    let behind =
        |&(_, count, asked): &(&str, f64, f64)| (asked < count).then(|| count.sqrt() / all * so_far - asked);
    let mut needy: Vec<(f64, &str)> = competences.iter().filter_map(|it| Some((behind(it)?, it.0))).collect();
    needy.sort_by(|a, b| b.0.total_cmp(&a.0));
    needy.first().map(|(_, name)| *name)
}
