use super::*;

fn ticket() -> TicketFacts {
    TicketFacts {
        category: Category::Plumbing,
        priority: Priority::Routine,
        status: TicketStatus::New,
        via: ReportedVia::Phone,
        tags: vec!["Winter".into()],
        property: PropertyId::from_uuid(uuid::Uuid::nil()),
        hazard: true,
    }
}

fn rule() -> RuleWords {
    RuleWords {
        name: " Leaks ".into(),
        enabled: true,
        position: 1,
        trigger: RuleTrigger::Reported,
        hours: None,
        filter: RuleFilter::default(),
        actions: vec![RuleAction::AddTag { tag: " leak ".into() }],
    }
}

#[test]
fn a_filter_fits_when_all_that_it_says_holds_and_says_why_not() {
    let any = RuleFilter::default;
    let other = PropertyId::fresh();
    let table: Vec<(RuleFilter, Option<&str>)> = vec![
        (any(), None),
        (RuleFilter { categories: vec![Category::Plumbing, Category::Heating], ..any() }, None),
        (
            RuleFilter { categories: vec![Category::Heating], ..any() },
            Some("Its category is Plumbing, not Heating."),
        ),
        (
            RuleFilter { priorities: vec![Priority::Urgent, Priority::Emergency], ..any() },
            Some("Its priority is Routine, not Urgent or Emergency."),
        ),
        (
            RuleFilter { statuses: vec![TicketStatus::Closed], ..any() },
            Some("Its status is New, not Closed."),
        ),
        (RuleFilter { channels: vec![ReportedVia::Phone], ..any() }, None),
        (RuleFilter { tags: vec!["winter".into(), "x".into()], ..any() }, None),
        (RuleFilter { tags: vec!["a".into(), "b".into()], ..any() }, Some("It has no tag a or b.")),
        (
            RuleFilter { without_tags: vec!["WINTER".into()], ..any() },
            Some("It has the tag WINTER."),
        ),
        (RuleFilter { property_ids: vec![other], ..any() }, Some("It is at another property.")),
        (RuleFilter { property_ids: vec![other, ticket().property], ..any() }, None),
        (RuleFilter { hazard: Some(true), ..any() }, None),
        (RuleFilter { hazard: Some(false), ..any() }, Some("It has an open hazard.")),
        (
            RuleFilter {
                categories: vec![Category::Plumbing],
                statuses: vec![TicketStatus::InProgress],
                ..any()
            },
            Some("Its status is New, not InProgress."),
        ),
    ];
    for (filter, wanted) in table {
        assert_eq!(filter.fits(&ticket()).err().as_deref(), wanted, "{filter:?}");
    }
}

#[test]
fn a_rule_is_tidied_or_refused_naming_the_field() {
    let tidied = rule().check().expect("a good rule");
    assert_eq!(tidied.name, "Leaks");
    assert_eq!(tidied.actions, [RuleAction::AddTag { tag: "leak".into() }]);
    let hold =
        |days| RuleAction::Hold { reason: HoldReason::AwaitingParts, days, text: "Parts".into() };
    let mail = |subject: &str, text: &str| RuleAction::Email {
        to: RuleMailTo::Resident,
        subject: subject.into(),
        text: text.into(),
    };
    let offer = |firms, hours| RuleAction::OfferOrder { firms, in_turn: false, hours };
    let among = |colleagues: usize, most| RuleAction::AssignAmong {
        by: ChooseBy::InTurn,
        user_ids: std::iter::repeat_with(UserId::fresh).take(colleagues).collect(),
        most,
    };
    let table: Vec<(RuleWords, &str)> = vec![
        (RuleWords { name: " ".into(), ..rule() }, "/name"),
        (RuleWords { position: -1, ..rule() }, "/position"),
        (RuleWords { hours: Some(3), ..rule() }, "/hours"),
        (RuleWords { trigger: RuleTrigger::Waiting, ..rule() }, "/hours"),
        (RuleWords { trigger: RuleTrigger::Waiting, hours: Some(0), ..rule() }, "/hours"),
        (RuleWords { actions: vec![], ..rule() }, "/actions"),
        (RuleWords { actions: vec![hold(1); 9], ..rule() }, "/actions"),
        (RuleWords { actions: vec![hold(1), hold(0)], ..rule() }, "/actions/1/days"),
        (
            RuleWords { actions: vec![RuleAction::Note { text: String::new() }], ..rule() },
            "/actions/0/text",
        ),
        (
            RuleWords { actions: vec![RuleAction::AddTag { tag: " ".into() }], ..rule() },
            "/actions/0/tag",
        ),
        (RuleWords { actions: vec![mail("Hello {name}", " ")], ..rule() }, "/actions/0/text"),
        (RuleWords { actions: vec![mail("{secret}", "Hello")], ..rule() }, "/actions/0/subject"),
        (RuleWords { actions: vec![mail("One\ntwo", "Hello")], ..rule() }, "/actions/0/subject"),
        (RuleWords { actions: vec![offer(0, 24)], ..rule() }, "/actions/0/firms"),
        (RuleWords { actions: vec![offer(11, 24)], ..rule() }, "/actions/0/firms"),
        (RuleWords { actions: vec![offer(3, 169)], ..rule() }, "/actions/0/hours"),
        (
            RuleWords { actions: vec![RuleAction::RaiseOrder { text: " ".into() }], ..rule() },
            "/actions/0/text",
        ),
        (RuleWords { actions: vec![among(0, None)], ..rule() }, "/actions/0/userIds"),
        (RuleWords { actions: vec![among(21, None)], ..rule() }, "/actions/0/userIds"),
        (RuleWords { actions: vec![among(2, Some(0))], ..rule() }, "/actions/0/most"),
    ];
    for (rule, pointer) in table {
        let wrong = rule.check().expect_err(pointer);
        assert_eq!(wrong[0].0, pointer, "{wrong:?}");
    }
}

#[test]
fn no_rule_acts_on_its_own_doings_and_chains_end() {
    let [a, b, c, d] = [(); 4].map(|()| RuleId::fresh());
    let table: Vec<(RuleId, Vec<RuleId>, bool)> = vec![
        (a, vec![], true),
        (a, vec![b], true),
        (a, vec![b, c], true),
        (a, vec![a], false),
        (a, vec![b, a], false),
        (a, vec![b, c, d], false),
    ];
    for (rule, chain, wanted) in table {
        assert_eq!(may_follow(rule, &chain).is_ok(), wanted, "{chain:?}");
    }
}

#[test]
fn a_rule_never_lowers_an_emergency() {
    for &to in Priority::ALL {
        assert_eq!(may_set_priority(Priority::Emergency, to).is_ok(), to == Priority::Emergency);
        assert!(may_set_priority(Priority::Routine, to).is_ok());
    }
}

#[test]
fn each_line_of_the_timeline_sets_off_one_kind_of_rule() {
    let mut seen: Vec<&str> = RuleTrigger::ALL.iter().flat_map(|t| t.events()).copied().collect();
    let all = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), all);
    assert!(RuleTrigger::Waiting.events().is_empty());
}

#[test]
fn a_rule_in_json_is_the_same_rule() {
    let text = r#"{"name":"Leaks","enabled":true,"position":1,"trigger":"Waiting","hours":4,
        "filter":{"categories":["Plumbing"]},"actions":[{"do":"AddTag","tag":"leak"}]}"#;
    let rule: RuleWords = serde_json::from_str(text).expect("a rule");
    let again = serde_json::from_value(serde_json::to_value(&rule).expect("JSON")).expect("a rule");
    assert_eq!(rule, again);
    let unknown = text.replace("\"tag\":\"leak\"", "\"tag\":\"leak\",\"no\":1");
    assert!(serde_json::from_str::<RuleWords>(&unknown).is_err());
}
