//! How many kits change when one question of the shipped bank comes, goes or is edited.
//!
//! `cargo bench --bench stability` draws the seeds 1 to 1000 before and after, for the
//! questions named below, and prints a table; nothing is asserted.

use std::path::Path;

use interviewkit::load;
use interviewkit::model::{Bank, Day, Markdown, Profile, Question, QuestionId, Status};
use interviewkit::select::{Blueprint, Effort, Request, draw};

const CASES: [(&str, &str); 4] = [
    ("senior-backend", "receipts-use-up-connections"),
    ("senior-backend", "ticket-lost-in-set"),
    ("data-engineer", "write-a-patient-retry"),
    ("screen-30", "members-since-yesterday"),
];
const SEEDS: u32 = 1000;

type Kit = Vec<Vec<QuestionId>>;

fn main() {
    let folder = |name: &str, of| {
        load::read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), of).expect("the shipped files")
    };
    let bank = load::bank(&folder("bank", load::FolderOf::Bank)).expect("the shipped bank").value;
    let profiles = load::profiles(&folder("profiles", load::FolderOf::Profiles), &bank)
        .expect("the shipped profiles")
        .value;
    println!("kits of {SEEDS} that hold the question / that change");
    for (name, id) in CASES {
        let profile = profiles.iter().find(|profile| profile.id == name).expect("a shipped profile");
        let with = |edit: &dyn Fn(Question) -> Option<Question>| {
            let edit = |q: &Question| if q.id.as_str() == id { edit(q.clone()) } else { Some(q.clone()) };
            kits(&edited(&bank, bank.questions().iter().filter_map(edit).collect()), profile)
        };
        let (now, without) = (kits(&bank, profile), with(&|_| None));
        let dated = with(&|q| Some(Question { added: Day::new("2027-01-15"), ..q }));
        let retired = with(&|q| Some(Question { status: Status::Retired, ..q }));
        let reworded =
            with(&|q| Some(Question { prompt: Markdown::parse("Other words.").expect("Markdown"), ..q }));
        println!("\n{name}, {id}");
        for (what, before, after, holding) in [
            ("added, with its day", &without, &dated, &dated),
            ("added, without its day", &without, &now, &now),
            ("retired", &now, &retired, &now),
            ("deleted", &now, &without, &now),
            ("prompt reworded", &now, &reworded, &now),
        ] {
            let holds = |kit: &&Kit| kit.iter().flatten().any(|held| held.as_str() == id);
            let holding = holding.iter().filter(holds).count();
            let changed = before.iter().zip(after).filter(|(before, after)| before != after).count();
            println!("  {what:<24} {holding:>4} / {changed:>4}");
        }
    }
}

fn edited(bank: &Bank, questions: Vec<Question>) -> Bank {
    Bank::new(bank.name().to_owned(), bank.scale().clone(), bank.vocabulary().clone(), questions)
        .expect("ids that differ")
}

fn kits(bank: &Bank, profile: &Profile) -> Vec<Kit> {
    let request = Request { bank, profile, level: None, exclude: &[], include: &[] };
    let blueprint = Blueprint::compile(request);
    let kit = |seed: u32| draw(&blueprint, &seed.to_string(), Effort::default()).expect("a kit");
    (1..=SEEDS).map(|seed| kit(seed).ids(&blueprint)).collect()
}
