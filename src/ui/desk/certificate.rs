//! The certificate of a finished track, for a sheet of paper. The name that is typed stays in its field.

use super::super::components::{barys, icon, notice_page, ornament};
use super::super::html::{
    El, Part, b, button, dd, div, dl, dt, el, h2, heading, label, li, live, p, section, span, ul,
};
use super::super::pages::{to_path, with_index};
use crate::domain::certificate::Certificate as Earned;
use crate::domain::lesson::index::Index;
use crate::lang::Messages;
use crate::lang::rooms::Certificate;
use crate::platform::{clock, page};
use crate::state::App;
use crate::state::reactive::Var;

/// The longest name, in characters: a line of the sheet.
const NAME_MAX: usize = 60;

/// The page.
pub fn certificate(app: App, words: &'static Messages, own: &'static Certificate) -> El {
    with_index(app, words, move |index| {
        let track = app.profile.with_untracked(|profile| profile.track).unwrap_or_default();
        let earned = app.record.with_log(|log| Earned::of(log, index, track));
        match earned {
            Ok(earned) => earned_page(app, words, own, index, earned),
            Err((done, all)) => {
                let way_on = (p("").with(own.lessons.of(&[done, all])), to_path(words));
                notice_page("graduation-cap", own.not_yet, way_on)
            }
        }
    })
}

fn earned_page(
    app: App,
    words: &'static Messages,
    own: &'static Certificate,
    index: &'static Index,
    earned: Earned,
) -> El {
    let name = Var::new(app.profile.with_untracked(|profile| profile.nickname.clone()));
    let field = el("input", "field").id("name").attr("autocomplete", "off").attr("maxlength", NAME_MAX);
    let field = field
        .prop_of("value", move || name.get())
        .on_input(move |typed| name.set(typed.chars().filter(|c| !c.is_control()).take(NAME_MAX).collect()));
    let print = button("button button--primary").id("print").on_click(page::print);
    let form = section("card stack unprinted").with((
        label("stack--tight").with((b("").with(own.name), field, span("muted small").with(own.name_hint))),
        div("row").with(print.with((icon("printer"), words.print))),
    ));
    let track = words.tracks[earned.track as usize];
    let date = clock::date(earned.finished, words.edition().lang.code());
    let skills = earned.skills.iter().filter_map(|skill| index.skills.get(usize::from(*skill)));
    let skills: Vec<_> = skills.map(|skill| li("").with(&skill.title)).collect();
    let lessons = own.lessons.of(&[earned.lessons, earned.lessons]);
    let version = env!("CARGO_PKG_VERSION");
    let code = live(move || earned.code(name.get().trim(), version));
    let named = live(move || {
        let name = name.get();
        b("certificate-name").with(if name.trim().is_empty() { own.somebody.to_owned() } else { name })
    });
    let row = |name: &'static str, value: El| (dt("").with(name), dd("").with(value));
    let sheet = section("certificate card").id("certificate").with((
        div("certificate-top").with((ornament(), barys("happy"))),
        h2("certificate-title").with(own.title),
        p("muted").with(own.awarded),
        p("").with(named),
        dl("certificate-facts").with((
            row(own.track, (track, " · ", lessons).view()),
            row(own.skills, ul("certificate-skills").with(skills)),
            row(own.date, date.view()),
            row(words.version, version.view()),
            row(own.code, span("certificate-code").with(code)),
        )),
        p("small muted").with(own.code_note),
    ));
    (heading("unprinted").with(own.title), form, sheet).view()
}
