CREATE TABLE `break_count` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "break_count_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "break_count_scale" CHECK("count" between 0 and 100)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `check_in` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`moment` text NOT NULL,
	`entered_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`back_filled` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `moment`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "check_in_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "check_in_moment" CHECK("moment" in ('morning', 'evening')),
	CONSTRAINT "check_in_back_filled" CHECK("back_filled" between 0 and 1),
	CONSTRAINT "check_in_version" CHECK("version" > 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `check_in_group` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`moment` text NOT NULL,
	`group` text NOT NULL,
	`offered` text NOT NULL,
	`answered` integer NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `moment`, `group`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`day`,`moment`) REFERENCES `check_in`(`user_id`,`day`,`moment`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "check_in_group_group" CHECK("group" in ('stress-sources', 'routines', 'breaks', 'heat-cold', 'medication', 'places', 'feelings', 'worse', 'eased', 'habits')),
	CONSTRAINT "check_in_group_offered" CHECK(json_valid("offered")),
	CONSTRAINT "check_in_group_answered" CHECK("answered" between 0 and 1)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `completion` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`routine` text NOT NULL,
	`minutes` integer,
	`times` integer,
	`pain_before` integer,
	`pain_after` integer,
	`own_id` text GENERATED ALWAYS AS (case when routine like 'own-%' then routine end) STORED,
	PRIMARY KEY(`user_id`, `day`, `routine`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`own_id`) REFERENCES `routine`(`user_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "completion_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "completion_routine_length" CHECK(length("routine") between 1 and 60),
	CONSTRAINT "completion_minutes" CHECK("minutes" between 1 and 600),
	CONSTRAINT "completion_times" CHECK("times" between 1 and 50),
	CONSTRAINT "completion_pain_before" CHECK("pain_before" between 0 and 10),
	CONSTRAINT "completion_pain_after" CHECK("pain_after" between 0 and 10)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `habit_entry` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`habit` text NOT NULL,
	`value` integer NOT NULL,
	`own_id` text GENERATED ALWAYS AS (case when habit like 'own-%' then habit end) STORED,
	PRIMARY KEY(`user_id`, `day`, `habit`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`own_id`) REFERENCES `habit`(`user_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "habit_entry_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "habit_entry_habit_length" CHECK(length("habit") between 1 and 60),
	CONSTRAINT "habit_entry_value" CHECK("value" between 0 and 1000)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `heat_cold` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "heat_cold_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "heat_cold_kind" CHECK("kind" in ('heat', 'cold'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `medication_day` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`medication_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `medication_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`medication_id`) REFERENCES `medication`(`user_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "medication_day_valid" CHECK("day" is null or "day" is date("day"))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `night` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`asleep_minutes` integer,
	`quality` integer,
	`awakenings` integer,
	`position` text,
	`pillow_id` text,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`pillow_id`) REFERENCES `pillow`(`user_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "night_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "night_asleep" CHECK("asleep_minutes" between 0 and 1440),
	CONSTRAINT "night_quality" CHECK("quality" between 0 and 10),
	CONSTRAINT "night_awakenings" CHECK("awakenings" between 0 and 50),
	CONSTRAINT "night_position" CHECK("position" in ('back', 'side', 'stomach', 'changing'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `note` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "note_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "note_length" CHECK(length("text") between 1 and 5000)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `note_once` ON `note` (`user_id`,`day`);--> statement-breakpoint
CREATE TABLE `pain_day` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`waking` integer,
	`average` integer,
	`worst` integer,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pain_day_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "pain_day_waking" CHECK("waking" between 0 and 10),
	CONSTRAINT "pain_day_average" CHECK("average" between 0 and 10),
	CONSTRAINT "pain_day_worst" CHECK("worst" between 0 and 10)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `pain_factor_day` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`factor_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `factor_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`factor_id`) REFERENCES `pain_factor`(`user_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pain_factor_day_valid" CHECK("day" is null or "day" is date("day"))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `pain_feeling` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`feeling` text NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `feeling`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pain_feeling_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "pain_feeling_word" CHECK("feeling" in ('aching', 'stiff', 'sharp', 'burning', 'tingling', 'numb', 'into-arm', 'with-headache'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `pain_now` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`score` integer NOT NULL,
	`rated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pain_now_id" CHECK(length("id") between 1 and 40),
	CONSTRAINT "pain_now_day_valid" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "pain_now_scale" CHECK("score" between 0 and 10)
) STRICT;
--> statement-breakpoint
CREATE INDEX `pain_now_day` ON `pain_now` (`user_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `pain_now_owner` ON `pain_now` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `pain_place` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`region` text NOT NULL,
	`side` text NOT NULL,
	`intensity` integer,
	`now_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`now_id`) REFERENCES `pain_now`(`user_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pain_place_day_valid" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "pain_place_region" CHECK("region" in ('suboccipital', 'neck', 'upper-trapezius', 'blade-top', 'blade', 'between-blades', 'mid-back', 'back-of-shoulder', 'front-of-neck', 'chest')),
	CONSTRAINT "pain_place_side" CHECK("side" in ('left', 'centre', 'right')),
	CONSTRAINT "pain_place_scale" CHECK("intensity" between 0 and 10)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pain_place_day` ON `pain_place` (`user_id`,`day`,`region`,`side`) WHERE now_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `pain_place_now` ON `pain_place` (`now_id`,`region`,`side`) WHERE now_id is not null;--> statement-breakpoint
CREATE TABLE `stress` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`level` integer NOT NULL,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "stress_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "stress_scale" CHECK("level" between 0 and 10)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stress_source` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `source`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "stress_source_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "stress_source_word" CHECK("source" in ('work', 'family', 'money', 'health', 'sleep', 'pain', 'news', 'other'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`user_id` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_link_purpose" CHECK("purpose" in ('setup', 'sign-in')),
	CONSTRAINT "one_time_link_person" CHECK(("purpose" = 'sign-in') = ("user_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE TABLE `profile` (
	`user_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`day_start_minutes` integer DEFAULT 240 NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`paper` text DEFAULT 'a4' NOT NULL,
	`tracked` text NOT NULL,
	`offered_routines` text,
	`trouble_since` text,
	`trouble_how` text,
	`question` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "profile_name_length" CHECK(length("name") between 1 and 80),
	CONSTRAINT "profile_locale_length" CHECK(length("locale") between 1 and 35),
	CONSTRAINT "profile_time_zone_length" CHECK(length("time_zone") between 1 and 64),
	CONSTRAINT "profile_day_start" CHECK("day_start_minutes" between 0 and 720),
	CONSTRAINT "profile_theme" CHECK("theme" in ('system', 'light', 'dark')),
	CONSTRAINT "profile_paper" CHECK("paper" in ('a4', 'letter')),
	CONSTRAINT "profile_tracked" CHECK(json_valid("tracked")),
	CONSTRAINT "profile_offered_routines" CHECK(json_valid("offered_routines")),
	CONSTRAINT "profile_trouble_since" CHECK("trouble_since" is null or "trouble_since" is date("trouble_since")),
	CONSTRAINT "profile_trouble_how" CHECK(length("trouble_how") between 1 and 500),
	CONSTRAINT "profile_question" CHECK(length("question") between 1 and 500)
) STRICT;
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`browser` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "session_browser" CHECK(length("browser") between 1 and 120)
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`failed_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "user_email_length" CHECK(length("email") between 1 and 254),
	CONSTRAINT "user_email_lower" CHECK("email" = lower("email"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `habit` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "habit_id" CHECK("id" like 'own-%'),
	CONSTRAINT "habit_name_length" CHECK(length("name") between 1 and 60),
	CONSTRAINT "habit_kind" CHECK("kind" in ('yes-no', 'count', 'scale'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `habit_owner` ON `habit` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `medication` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "medication_name_length" CHECK(length("name") between 1 and 60)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `medication_owner` ON `medication` (`user_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `medication_name` ON `medication` (`user_id`,`name`);--> statement-breakpoint
CREATE TABLE `pain_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`direction` text NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pain_factor_name_length" CHECK(length("name") between 1 and 60),
	CONSTRAINT "pain_factor_direction" CHECK("direction" in ('worse', 'eased'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pain_factor_owner` ON `pain_factor` (`user_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pain_factor_name` ON `pain_factor` (`user_id`,`direction`,`name`);--> statement-breakpoint
CREATE TABLE `pause` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pause_from_valid" CHECK("from_day" is null or "from_day" is date("from_day")),
	CONSTRAINT "pause_to_valid" CHECK("to_day" is null or "to_day" is date("to_day")),
	CONSTRAINT "pause_order" CHECK("from_day" <= "to_day")
) STRICT;
--> statement-breakpoint
CREATE INDEX `pause_day` ON `pause` (`user_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `pillow` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`height_cm` integer,
	`since_day` text,
	`retired_day` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "pillow_name_length" CHECK(length("name") between 1 and 60),
	CONSTRAINT "pillow_kind" CHECK("kind" in ('feather', 'memory-foam', 'latex', 'firm', 'water', 'none', 'other')),
	CONSTRAINT "pillow_height" CHECK("height_cm" between 1 and 40),
	CONSTRAINT "pillow_since" CHECK("since_day" is null or "since_day" is date("since_day")),
	CONSTRAINT "pillow_retired" CHECK("retired_day" is null or "retired_day" is date("retired_day")),
	CONSTRAINT "pillow_days" CHECK("retired_day" >= "since_day")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pillow_owner` ON `pillow` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `routine` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`how` text,
	`minutes` integer,
	`archived_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "routine_id" CHECK("id" like 'own-%'),
	CONSTRAINT "routine_name_length" CHECK(length("name") between 1 and 60),
	CONSTRAINT "routine_how_length" CHECK(length("how") between 1 and 1000),
	CONSTRAINT "routine_minutes" CHECK("minutes" between 1 and 600)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `routine_owner` ON `routine` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`clinician` text,
	`done` text,
	`question` text,
	`next_day` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "visit_day_valid" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "visit_next_day_valid" CHECK("next_day" is null or "next_day" is date("next_day")),
	CONSTRAINT "visit_kind" CHECK("kind" in ('chiropractor', 'massage', 'physiotherapist', 'doctor', 'other')),
	CONSTRAINT "visit_clinician_length" CHECK(length("clinician") between 1 and 80),
	CONSTRAINT "visit_done_length" CHECK(length("done") between 1 and 1000),
	CONSTRAINT "visit_question_length" CHECK(length("question") between 1 and 500)
) STRICT;
--> statement-breakpoint
CREATE INDEX `visit_day` ON `visit` (`user_id`,`day`);