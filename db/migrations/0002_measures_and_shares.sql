CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_name_length" CHECK(length("name") between 1 and 80)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_owner` ON `activity` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `activity_rating` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`activity_id` text NOT NULL,
	`rating` integer NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `activity_id`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`,`activity_id`) REFERENCES `activity`(`user_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_rating_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "activity_rating_rating" CHECK("rating" between 0 and 10)
) STRICT;
--> statement-breakpoint
CREATE TABLE `clinic_score` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`form` text NOT NULL,
	`name` text,
	`score` real NOT NULL,
	`most` real,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "clinic_score_day_valid" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "clinic_score_form" CHECK("form" in ('peg', 'ndi', 'other')),
	CONSTRAINT "clinic_score_name_length" CHECK(length("name") between 1 and 60),
	CONSTRAINT "clinic_score_named" CHECK(("form" = 'other') = ("name" is not null)),
	CONSTRAINT "clinic_score_scale" CHECK("score" >= 0 and "score" <= case "form" when 'peg' then 10 when 'ndi' then 50 else coalesce("most", 1000) end),
	CONSTRAINT "clinic_score_most" CHECK("most" is null or ("form" = 'other' and "most" > 0 and "most" <= 1000))
) STRICT;
--> statement-breakpoint
CREATE INDEX `clinic_score_day` ON `clinic_score` (`user_id`,`day`);--> statement-breakpoint
CREATE TABLE `global_change` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`step` integer NOT NULL,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "global_change_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "global_change_step" CHECK("step" between -3 and 3)
) STRICT;
--> statement-breakpoint
CREATE TABLE `measure_skip` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`measure` text NOT NULL,
	PRIMARY KEY(`user_id`, `day`, `measure`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "measure_skip_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "measure_skip_measure" CHECK("measure" in ('week', 'activities', 'change'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `week_answer` (
	`user_id` text NOT NULL,
	`day` text NOT NULL,
	`average` integer,
	`enjoyment` integer,
	`activity` integer,
	PRIMARY KEY(`user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "week_answer_day" CHECK("day" is null or "day" is date("day")),
	CONSTRAINT "week_answer_average" CHECK("average" between 0 and 10),
	CONSTRAINT "week_answer_enjoyment" CHECK("enjoyment" between 0 and 10),
	CONSTRAINT "week_answer_activity" CHECK("activity" between 0 and 10)
) STRICT;
--> statement-breakpoint
CREATE TABLE `share` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`passphrase_hash` text,
	`label` text,
	`snapshot` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`most_openings` integer,
	`openings` integer DEFAULT 0 NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "share_label_length" CHECK(length("label") between 1 and 60),
	CONSTRAINT "share_snapshot" CHECK(json_valid("snapshot")),
	CONSTRAINT "share_expires" CHECK("expires_at" > "created_at"),
	CONSTRAINT "share_most_openings" CHECK("most_openings" between 1 and 1000),
	CONSTRAINT "share_openings" CHECK("openings" <= coalesce("most_openings", "openings"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `share_tokenHash_unique` ON `share` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `share_owner` ON `share` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `share_opening` (
	`id` integer PRIMARY KEY NOT NULL,
	`share_id` text NOT NULL,
	`at` integer NOT NULL,
	`browser` text NOT NULL,
	`key_hash` text,
	`ends_at` integer,
	FOREIGN KEY (`share_id`) REFERENCES `share`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "share_opening_browser" CHECK(length("browser") between 1 and 120),
	CONSTRAINT "share_opening_key" CHECK(("key_hash" is null) = ("ends_at" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `share_opening_keyHash_unique` ON `share_opening` (`key_hash`);--> statement-breakpoint
CREATE INDEX `share_opening_share` ON `share_opening` (`share_id`,`at`);--> statement-breakpoint
ALTER TABLE `profile` ADD `threshold_tenths` integer DEFAULT 20 NOT NULL CONSTRAINT "profile_threshold" CHECK("threshold_tenths" in (13, 15, 20));
--> statement-breakpoint
ALTER TABLE `profile` ADD `care_since` text CONSTRAINT "profile_care_since" CHECK("care_since" is null or "care_since" is date("care_since"));
