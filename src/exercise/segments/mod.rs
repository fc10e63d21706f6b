//! Parts of a text or a scene that are named by marks: the ids in the text and those that the exercise
//! declares must be the same.

#[cfg(feature = "ui")]
pub mod view;

use super::{Flaw, Wrong};
use crate::lang::Texts;
use crate::scene::Scene;
use crate::scene::marks::{Run, runs};

/// The ids of the marks in a text, each with the text's path.
pub(super) fn in_text(at: &str, text: &str) -> Vec<(String, String)> {
    let marks = runs(text).into_iter().filter_map(|run| match run {
        Run::Mark { id, .. } => Some((at.to_owned(), id.to_owned())),
        Run::Plain(_) => None,
    });
    marks.collect()
}

/// The ids of the marks in a scene, each with the path of its text.
pub(super) fn in_scene(scene: &Scene<String>) -> Vec<(String, String)> {
    let mut used = Vec::new();
    Texts::<String, ()>::map(scene, "scene", &mut |at, text| used.extend(in_text(at, text)));
    for (at, text) in scene.verbatim() {
        used.extend(in_text(&["scene.", at].concat(), text));
    }
    used
}

/// Marks that nothing declares, ids declared twice, and ids that no mark uses. `declared` has each id with
/// its path in the lesson file.
pub(super) fn agree(used: &[(String, String)], declared: &[(String, &str)]) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (i, (path, id)) in declared.iter().enumerate() {
        if declared[..i].iter().any(|(_, before)| before == id) {
            flaws.push(Flaw::new(path.clone(), Wrong::Duplicate((*id).to_owned())));
        }
    }
    for (at, id) in used {
        if !declared.iter().any(|(_, known)| known == id) {
            flaws.push(Flaw::new(at.clone(), Wrong::Dangling(id.clone())));
        }
    }
    for (path, id) in declared {
        if !used.iter().any(|(_, known)| known == id) {
            flaws.push(Flaw::new(path.clone(), Wrong::Unused((*id).to_owned())));
        }
    }
    flaws
}
