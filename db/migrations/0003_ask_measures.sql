-- Weekly questions and activities became something to choose, as what else Today asks is: whoever was asked is asked still.
UPDATE profile SET tracked = json_insert(tracked, '$[#]', 'measures');
