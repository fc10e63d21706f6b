//! The app: which page is shown, what stands around it, and what happens when the page changes.

use leptos::prelude::*;

use super::components::{barys, icon, language_select};
use super::pages;
use crate::domain::route::Route;
use crate::lang::{Lang, Messages, Notice};
use crate::platform::page;
use crate::state::{App, Place, Stored, Upgrade};

/// Starts the app in the page.
pub fn mount() {
    let Some(place) = page::mount_point() else { return };
    leptos::mount::mount_to(place, || {
        let app = App::open();
        page::remove_shell();
        app.register_worker();
        root(app)
    })
    .forget();
}

/// Draws the page anew when the route or the language changes. What the learner did lives in
/// signals and storage, so nothing is lost by that.
fn root(app: App) -> impl IntoView {
    Effect::new(move |before: Option<Route>| {
        let route = app.route.get();
        if before.as_ref().is_some_and(|before| *before != route) {
            page::scroll_to_top();
            page::focus("heading");
        }
        route
    });
    let key = Memo::new(move |_| (app.route.get(), app.edition.get(), app.welcoming.get()));
    move || {
        let (route, _, welcoming) = key.get();
        let words = app.words();
        page::set_title(&title(words, &route));
        let asks_first = !matches!(route, Route::Help | Route::About);
        if welcoming && asks_first {
            pages::welcome(app, words)
        } else if let Some(place) = Place::of(&route) {
            pages::player(app, words, place)
        } else {
            framed(app, words, route)
        }
    }
}

fn title(words: &'static Messages, route: &Route) -> String {
    let place = match route {
        Route::Path => return [words.app, " · ", words.tagline].concat(),
        Route::Topic(_) => words.topics,
        Route::Lesson(_) => words.lesson,
        Route::Summary(_) => words.summary_title,
        Route::Review | Route::Reviewing => words.review,
        Route::Results => words.results,
        Route::Settings => words.settings,
        Route::Help => words.help_title,
        Route::About => words.about,
        Route::Unknown(_) => words.unknown_page.title,
    };
    [place, " · ", words.app].concat()
}

/// A page with navigation around it.
fn framed(app: App, words: &'static Messages, route: Route) -> AnyView {
    let class = if route == Route::Path { "frame frame--path" } else { "frame" };
    let content = match &route {
        Route::Topic(id) => pages::topic(app, words, id.clone()),
        Route::Summary(id) => pages::summary(app, words, id.clone()),
        Route::Review => pages::review(app, words),
        Route::Results => pages::results(app, words),
        Route::Settings => pages::settings(app, words),
        Route::Help => pages::help(words),
        Route::About => pages::about(words),
        Route::Unknown(_) => pages::unknown(words, words.unknown_page),
        Route::Path | Route::Lesson(_) | Route::Reviewing => pages::path(app, words),
    };
    let choose = Callback::new(move |lang| app.choose_language(lang));
    let streak = move || {
        let days = app.record.streak();
        (days > 0).then(|| {
            view! {
                <span class="chip chip--sun">
                    {icon("flame")}<span class="visually-hidden">{words.streak}": "</span>{words.count(days, words.days)}
                </span>
            }
        })
    };
    view! {
        <button class="skip button" on:click=move |_| page::focus_now("main")>{words.skip_to_content}</button>
        {navigation(app, words, &route)}
        <div class=class>
            <header class="topbar">
                <a class="brand" href=Route::Path.href()><span>{words.app}</span></a>
                {streak}
                {language_select(words, choose)}
            </header>
            {notices(app, words)}
            <main id="main" tabindex="-1">{content}</main>
        </div>
        {update_prompt(app, words)}
    }
    .into_any()
}

fn navigation(app: App, words: &'static Messages, route: &Route) -> impl IntoView + use<> {
    let due = move || {
        let due = app.due().len();
        (due > 0).then(|| {
            view! { <span class="badge">{due}<span class="visually-hidden">" "{words.review_ready}</span></span> }
        })
    };
    let link = |to: Route, picture: &'static str, name: &'static str, class: &'static str| {
        let here = match route {
            Route::Topic(_) | Route::Summary(_) => Route::Path,
            other => other.clone(),
        };
        let current = (here == to).then_some("page");
        let badge = (to == Route::Review).then(|| due.into_any());
        view! {
            <a class=class href=to.href() aria-current=current>
                {icon(picture)}<span>{name}</span>{badge}
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="nav" aria-label=words.nav>
            <a class="brand" href=Route::Path.href() aria-label=words.app>{barys("calm")}<span>{words.app}</span></a>
            {link(Route::Path, "map", words.path, "nav-link")}
            {link(Route::Review, "refresh-cw", words.review, "nav-link")}
            {link(Route::Results, "chart-column", words.results, "nav-link")}
            <span class="nav-gap"></span>
            {link(Route::Help, "phone-call", words.help, "nav-link nav-help")}
            {link(Route::Settings, "settings", words.settings, "nav-link")}
        </nav>
    }
}

/// What the user must know about storage and network, on every page.
fn notices(app: App, words: &'static Messages) -> impl IntoView {
    let notice = |notice: Notice| {
        view! {
            <div class="notice">
                {icon("info")}
                <div class="stack--tight"><b>{notice.title}</b><p class="small">{notice.body}</p></div>
            </div>
        }
    };
    let stored = move || match app.record.stored.get() {
        Stored::Kept => None,
        Stored::Nowhere => Some(notice(words.storage_none)),
        Stored::Full => Some(notice(words.storage_full)),
    };
    let newer = move || app.record.newer.get().then(|| notice(words.storage_newer));
    let offline =
        move || (!app.online.get()).then(|| view! { <p class="chip">{icon("wifi-off")}{words.offline}</p> });
    view! { <div class="notices" role="status">{stored}{newer}{offline}</div> }
}

/// Offers the new version. Never shown in the player: it interrupts no exercise.
fn update_prompt(app: App, words: &'static Messages) -> impl IntoView {
    move || {
        (app.update.get() == Upgrade::Ready).then(|| {
            view! {
                <div class="notice update" role="status">
                    <div class="stack--tight">
                        <b>{words.update_ready.title}</b>
                        <p class="small">{words.update_ready.body}</p>
                    </div>
                    <div class="row">
                        <button class="button" on:click=move |_| app.update.set(Upgrade::None)>{words.later}</button>
                        <button class="button button--primary" id="accept-update" on:click=move |_| app.accept_update()>
                            {words.reload}
                        </button>
                    </div>
                </div>
            }
        })
    }
}

impl App {
    /// Changes the language. The page is drawn anew, so the focus is given back to where it was.
    pub fn choose_language(self, lang: Lang) {
        let focused = page::focused();
        self.change_profile(|profile| profile.lang = Some(lang));
        if let Some(id) = focused {
            page::focus(id);
        }
    }
}
